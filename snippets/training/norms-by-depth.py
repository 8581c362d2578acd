from types import SimpleNamespace

import torch
from torch import nn


# essential
# en: call this after backward(); writer: torch.utils.tensorboard.SummaryWriter()
# zh: 在 backward() 之后调用；writer：torch.utils.tensorboard.SummaryWriter()
def log_norms(model, writer, step):
    for name, p in model.named_parameters():
        if p.grad is not None:
            writer.add_scalar(f"grad_norm/{name}", p.grad.norm().item(), step)


# end
def run(activation):
    _ = torch.manual_seed(0)
    layers = [m for _ in range(8) for m in (nn.Linear(32, 32, bias=False), activation)]
    model = nn.Sequential(*layers, nn.Linear(32, 1, bias=False))
    model(torch.randn(64, 32)).sum().backward()
    norms = []
    writer = SimpleNamespace(add_scalar=lambda name, value, step: norms.append(value))
    log_norms(model, writer, step=0)
    name = type(activation).__name__
    print(f"{name:8}", *(f"{norm:9.2g}" for norm in norms[::2]))
    return norms


print("norm of the gradient in layers 1, 3, 5, 7 and 9")
sigmoid, relu = run(nn.Sigmoid()), run(nn.ReLU())
assert sigmoid[0] < 1e-6 * sigmoid[-1]  # claim: tr-norms-vanish
assert 0.01 < relu[0] / relu[-1] < 100  # claim: tr-norms-alike
