import torch
from torch import nn


def block(inplace):
    x = torch.tensor([-1.0, 2.0], requires_grad=True)
    y = x * 1
    left = nn.Sequential(nn.ReLU(inplace=inplace), nn.Identity())(y)
    out = left * 10 + y
    out.sum().backward()
    print(f"inplace={inplace!s:6}", out.tolist(), "gradient:", x.grad.tolist())
    return out.tolist(), x.grad.tolist()


assert block(False)[0] == [-1.0, 22.0]  # claim: err-shortcut-as-meant
assert block(True)[0] == [0.0, 22.0]  # claim: err-shortcut-overwritten
