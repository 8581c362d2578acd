import torch
from torch.nn.functional import relu


def slope(function, at):
    x = torch.tensor(at, requires_grad=True)
    function(x).backward()
    return x.grad.item()


cases = {
    "sigmoid at 20": (torch.sigmoid, 20.0),
    "sigmoid at 200": (torch.sigmoid, 200.0),
    "sigmoid at -20": (torch.sigmoid, -20.0),
    "tanh at 20": (torch.tanh, 20.0),
    "relu at -1": (relu, -1.0),
    "clamp(0, 1) at 2": (lambda x: x.clamp(0, 1), 2.0),
    "round at 0.3": (torch.round, 0.3),
}
slopes = {name: slope(*case) for name, case in cases.items()}
for name, value in slopes.items():
    print(f"{name:17} {value:.3g}")

assert slopes["tanh at 20"] == slopes["sigmoid at 200"] == 0  # claim: zero-saturated
assert 2e-9 < slopes["sigmoid at -20"] < 2.1e-9  # claim: zero-sigmoid-at-minus-20
flat = slopes["relu at -1"], slopes["clamp(0, 1) at 2"], slopes["round at 0.3"]
assert not any(flat)  # claim: zero-flat

# en: the loss that takes the logits has a slope there
# zh: 直接接收 logits 的损失，在那里仍有斜率
x = torch.tensor(-200.0, requires_grad=True)
target = torch.tensor(1.0)
torch.nn.functional.binary_cross_entropy_with_logits(x, target).backward()
print("bce with logits at -200:", x.grad.item())
assert x.grad == -1  # claim: zero-logits-cure
