import torch

_ = torch.manual_seed(0)
table = torch.nn.Embedding(10, 3)
model = torch.nn.Sequential(torch.nn.Linear(3, 1)).requires_grad_(False)
ids = torch.tensor([4, 7, 4])

try:
    _ = ids.requires_grad_()
except RuntimeError as error:
    message = str(error)
    print("ids, error:", message)

# essential
vectors = table(ids).detach().requires_grad_()
(grad,) = torch.autograd.grad(model(vectors).sum(), vectors)
print("gradient of vectors, shape:", tuple(grad.shape))
# end
assert "floating point" in message  # claim: tr-ids-have-no-gradient
assert grad.shape == (3, 3)  # claim: tr-gradient-per-token

model(table(ids)).sum().backward()
print("gradient of table, shape  :", tuple(table.weight.grad.shape))
summed = torch.allclose(table.weight.grad[4], 2 * grad[0])
print("row 4 of table, used twice: gradient is the sum of both:", summed)
assert summed  # claim: tr-table-adds-up-tokens
