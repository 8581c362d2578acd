import torch
from torch.ao.quantization import FakeQuantize

x = torch.tensor([-3.0, -0.26, 0.13, 0.7, 3.0], requires_grad=True)
scale, lowest, highest = 0.5, -2, 1


# essential
fake = torch.fake_quantize_per_tensor_affine(x, scale, 0, lowest, highest)

whole = (x / scale).round()
value = whole.clamp(lowest, highest) * scale
through = x + (value - x).detach()
inside = (whole >= lowest) & (whole <= highest)
clipped = torch.where(inside, through, value)
# end
names = ("fake_quantize", "round and clamp", "straight through", "torch.where")
print("values in all four forms:", fake.tolist())
slopes = []
for name, y in zip(names, (fake, value, through, clipped)):
    assert torch.equal(y, fake)  # claim: det-fake-quantize-same-values
    slopes.append(torch.autograd.grad(y.sum(), x, retain_graph=True)[0].tolist())
    print(f"{name:16} slope", slopes[-1])

numbers = torch.linspace(-3, 3, 1000, dtype=torch.float64)
other = torch.fake_quantize_per_tensor_affine(numbers, 0.1, 0, -20, 10)
by_hand = (numbers / 0.1).round().clamp(-20, 10) * 0.1
gap = (other - by_hand).abs().max().item()
print(f"scale 0.1, float64: values differ by up to {gap:.0e}")
assert 0 < gap < 1e-6  # claim: det-fake-quantize-in-another-dtype
assert slopes[0] == [0, 1, 1, 1, 0]  # claim: det-fake-quantize-slope
assert slopes[1] == [0] * 5  # claim: det-plain-quantize-zero
assert slopes[2] == [1] * 5  # claim: det-through-everywhere
assert slopes[3] == slopes[0]  # claim: det-fake-quantize-by-hand

layer = FakeQuantize()
_ = layer(x)
print("parameters of FakeQuantize:", list(layer.parameters()))
assert not list(layer.parameters())  # claim: det-scale-is-measured
assert not layer.scale.requires_grad  # claim: det-scale-is-a-buffer
step = torch.tensor(scale, requires_grad=True)
ratio = x / step
rounded = ratio + (ratio.round() - ratio).detach()
(rounded.clamp(lowest, highest) * step).sum().backward()
print("gradient of a scale that learns:", round(step.grad.item(), 2))
assert step.grad != 0  # claim: det-scale-learns
