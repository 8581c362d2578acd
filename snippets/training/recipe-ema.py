import torch
from torch import nn


# essential
import copy


def averaged_copy(model):
    return copy.deepcopy(model).eval().requires_grad_(False)


@torch.no_grad()
def update(average, model, share=0.1):
    for a, p in zip(average.parameters(), model.parameters(), strict=True):
        a.lerp_(p.to(a), share)
    for a, b in zip(average.buffers(), model.buffers(), strict=True):
        a.copy_(b)


# end
_ = torch.manual_seed(0)
dense = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2))
images = nn.Sequential(
    nn.Conv2d(1, 2, 2), nn.BatchNorm2d(2), nn.Flatten(), nn.Linear(8, 2)
)
models = ((dense, torch.randn(5, 3)), (images, torch.randn(5, 1, 3, 3)))
right = []
for model, x in models:
    average = averaged_copy(model)
    first = average[0].weight.clone()
    model(x).square().sum().backward()
    torch.optim.SGD(model.parameters(), lr=0.1).step()
    update(average, model)
    wanted = 0.9 * first + 0.1 * model[0].weight
    right.append(torch.allclose(average[0].weight, wanted))
    right += [torch.equal(a, b) for a, b in zip(average.buffers(), model.buffers())]
    plain = not average[0].weight.requires_grad and average[0].weight.grad is None
    right.append(plain and model[0].weight.requires_grad)

print("averages, buffers and flags right:", all(right))
assert all(right) and len(right) == 7  # claim: tr-recipe-ema
