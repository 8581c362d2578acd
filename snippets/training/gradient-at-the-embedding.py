import torch

_ = torch.manual_seed(0)
table = torch.nn.Embedding(10, 3)
model = torch.nn.Sequential(torch.nn.Linear(3, 1)).requires_grad_(False)
ids = torch.tensor([4, 7, 4])

try:
    _ = ids.requires_grad_()
except RuntimeError as error:
    message = str(error)
    print("ids:", message)

# essential
vectors = table(ids).detach().requires_grad_()
(grad,) = torch.autograd.grad(model(vectors).sum(), vectors)
print("one gradient per token:", tuple(grad.shape))
# end
assert "floating point" in message  # claim: tr-ids-have-no-gradient
assert grad.shape == (3, 3)  # claim: tr-gradient-per-token

model(table(ids)).sum().backward()
print("table's gradient      :", tuple(table.weight.grad.shape))
double = 2 * grad[0]
print("token 4, used twice   :", torch.allclose(table.weight.grad[4], double))
assert torch.allclose(table.weight.grad[4], double)  # claim: tr-table-adds-up-tokens
