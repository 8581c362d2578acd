import torch

# essential
x = torch.tensor([0.0, 1.0, 8.0, 10.0])
centres = torch.tensor([1.0, 6.0, 50.0], requires_grad=True)
nearest = (x[:, None] - centres).abs().argmin(dim=1)
print("nearest:", nearest.tolist(), "| requires grad:", nearest.requires_grad)
loss = ((x - centres[nearest]) ** 2).sum()
loss.backward()
print("centres.grad:", centres.grad.tolist())
# end
assert (
    nearest.tolist() == [0, 0, 1, 1] and not nearest.requires_grad
)  # claim: near-index
assert centres.grad[:2].tolist() == [2.0, -12.0]  # claim: near-distance
assert centres.grad[2].item() == 0.0  # claim: near-unused
by_min = ((x[:, None] - centres) ** 2).min(dim=1).values.sum()
(grad,) = torch.autograd.grad(by_min, centres)
print("gradient by min() of the squared distances:", grad.tolist())
assert grad.tolist() == centres.grad.tolist()  # claim: near-min
squared = (x[:, None] - centres) ** 2
(grad,) = torch.autograd.grad((squared * (-squared).softmax(1)).sum(), centres)
print("gradient by softmax, T = 1:", grad.tolist())
assert torch.allclose(grad, centres.grad)  # claim: near-softmax-is-hard
with torch.no_grad():
    means = torch.stack([x[nearest == k].mean() for k in (0, 1)])
print("means of the groups:", means.tolist())
assert (2 * torch.tensor([2, 2]) * (centres[:2] - means)).tolist() == [
    2.0,
    -12.0,
]  # claim: near-towards-mean
