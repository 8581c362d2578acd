import torch
from torch import nn

_ = torch.manual_seed(0)
x, label = torch.randn(4, 8), torch.tensor([0, 1, 2, 0])


def target(model, second_pass):
    _ = torch.manual_seed(1)
    # essential
    output = model(x)
    if second_pass:
        with torch.no_grad():
            target = model(x)
    else:
        target = output.detach()
    # end
    return output, target


model = nn.Sequential(nn.Linear(8, 8), nn.Dropout(0.5), nn.Linear(8, 3))
gaps = {}
for mode in ("train", "eval"):
    _ = getattr(model, mode)()
    for second_pass in (True, False):
        output, constant = target(model, second_pass)
        assert not constant.requires_grad
        gaps[mode, second_pass] = (output - constant).abs().max().item()
        name = "second pass" if second_pass else "detach()"
        gap = gaps[mode, second_pass]
        print(f"{mode:6} {name:12} target differs from output by: {gap:.3f}")

assert gaps["train", True] > 0  # claim: det-second-pass-other-dropout
assert gaps["eval", True] == 0  # claim: det-second-pass-same-in-eval
assert gaps["train", False] == 0  # claim: det-detach-same-values
