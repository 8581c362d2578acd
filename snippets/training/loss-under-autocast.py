import torch
import torch.nn.functional as F

layer = torch.nn.Linear(1, 1)
x, target = torch.ones(1, 1), torch.zeros(1, 1)

with torch.autocast("cpu", dtype=torch.bfloat16):
    a, b = layer(x), layer(2 * x)
    losses = {
        "mse_loss(a, target)": F.mse_loss(a, target),
        "(a - target) ** 2": (a - target) ** 2,
        "(a - b) ** 2": (a - b) ** 2,
        "(a.float() - b.float()) ** 2": (a.float() - b.float()) ** 2,
        "a.float() @ target.T": a.float() @ target.T,
    }

total = torch.zeros((), dtype=torch.bfloat16)
for _ in range(1000):
    total = total + 1

for name, loss in losses.items():
    print(f"{name:29} {loss.dtype}")

print("1,000 times 1 in bfloat16:", total.item())

function, promoted, own, converted, product = (loss.dtype for loss in losses.values())
assert function == torch.float32  # claim: tr-amp-loss-function
assert promoted == torch.float32  # claim: tr-amp-loss-promoted
assert own == torch.bfloat16  # claim: tr-amp-loss-of-two-outputs
assert converted == torch.float32  # claim: tr-amp-loss-converted
assert product == torch.bfloat16  # claim: tr-amp-loss-product
assert total == 256  # claim: tr-amp-running-total
