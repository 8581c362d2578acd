import torch
from torch.nn.functional import affine_grid, grid_sample

rows, columns = torch.meshgrid(*[torch.linspace(-1, 1, 16)] * 2, indexing="ij")
image = torch.exp(-((columns - 0.4) ** 2 + rows**2) / 0.1)[None, None]


# essential
def rotate(angle, mode="bilinear"):
    cos, sin, zero = angle.cos(), angle.sin(), torch.zeros_like(angle)
    matrix = torch.stack([cos, -sin, zero, sin, cos, zero]).view(1, 2, 3)
    grid = affine_grid(matrix, image.shape, align_corners=False)
    return grid_sample(image, grid, mode=mode, align_corners=False)


# end
goal = rotate(torch.tensor(0.5))
angle = torch.zeros((), requires_grad=True)
optimizer = torch.optim.SGD([angle], lr=1.0)
for _ in range(300):
    optimizer.zero_grad()
    (rotate(angle) - goal).square().mean().backward()
    optimizer.step()
print("learned angle:", round(angle.item(), 3))

still = torch.zeros((), requires_grad=True)
(rotate(still, "nearest") - goal).square().mean().backward()
print('mode="nearest": gradient', still.grad.item())

assert round(angle.item(), 3) == 0.5  # claim: augment-angle
assert still.grad == 0  # claim: augment-angle-nearest
