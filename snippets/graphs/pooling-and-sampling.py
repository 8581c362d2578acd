import torch
import torch.nn.functional as F


def gradient(operation):
    x = torch.tensor([[[1.0, 1.0, 3.0, 2.0]]], requires_grad=True)
    operation(x).sum().backward()
    return x.grad.flatten().tolist()


pools = {
    "max_pool1d(2)": lambda x: F.max_pool1d(x, 2),
    "avg_pool1d(2)": lambda x: F.avg_pool1d(x, 2),
    "first two, amax": lambda x: x[..., :2].amax(2),
    "interpolate nearest": lambda x: F.interpolate(x, scale_factor=0.5),
}
found = {name: gradient(pool) for name, pool in pools.items()}
for name, result in found.items():
    print(f"{name:21} x.grad {result}")

# essential
image = torch.arange(16.0).view(1, 1, 4, 4).requires_grad_()
slopes = {}
for mode, place in ("bilinear", 0.1), ("nearest", 0.1), ("bilinear", 3.0):
    grid = torch.full((1, 1, 1, 2), place, requires_grad=True)
    value = F.grid_sample(image, grid, mode=mode, align_corners=True)
    slopes[mode, place] = torch.autograd.grad(value.sum(), grid)[0].flatten().tolist()
    print(f"grid_sample {mode} at {place}: gradient of the grid", slopes[mode, place])
# end

assert found["max_pool1d(2)"] == [1.0, 0.0, 1.0, 0.0]  # claim: graph-max-pool-first
assert found["first two, amax"] == [0.5, 0.5, 0.0, 0.0]  # claim: graph-amax-shares
assert found["avg_pool1d(2)"] == [0.5] * 4  # claim: graph-avg-pool-shares
skipped = found["interpolate nearest"]
assert skipped == [1.0, 0.0, 1.0, 0.0]  # claim: graph-nearest-skips
assert all(slopes["bilinear", 0.1])  # claim: graph-grid-learns
assert slopes["nearest", 0.1] == [0.0, 0.0]  # claim: graph-nearest-grid-zero
outside = torch.tensor([[[[3.0, 0.1]]]], requires_grad=True)
value = F.grid_sample(image, outside, padding_mode="border", align_corners=True)
across, down = torch.autograd.grad(value.sum(), outside)[0].flatten().tolist()
assert across == 0 and down != 0  # claim: graph-grid-border-other
assert slopes["bilinear", 3.0] == [0.0, 0.0]  # claim: graph-grid-outside-zero
