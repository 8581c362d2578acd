import torch

rows = [[1.0, 2.0], [2.0, 4.0]]
found = {}
functions = {
    "det": torch.linalg.det,
    "slogdet": lambda a: torch.linalg.slogdet(a).logabsdet,
    "written out": lambda a: a[0, 0] * a[1, 1] - a[0, 1] * a[1, 0],
}
for name, f in functions.items():
    a = torch.tensor(rows, requires_grad=True)
    value = f(a)
    value.backward()
    found[name] = a.grad
    print(f"{name:11} value {value.item()}, gradient {a.grad.tolist()}")

assert not found["det"].any()  # claim: nanf-det-zeros
assert found["written out"].tolist() == [[4, -2], [-2, 1]]  # claim: nanf-det-by-hand
assert found["slogdet"].isinf().all()  # claim: nanf-slogdet
zeros = torch.zeros(2, 2, requires_grad=True)
functions["slogdet"](zeros).backward()
print("slogdet of zeros: the gradient has nan:", zeros.grad.isnan().any().item())
assert zeros.grad.isnan().any()  # claim: nanf-slogdet-of-zeros
a = torch.tensor(rows, requires_grad=True)
(recorded,) = torch.autograd.grad(torch.linalg.det(a), a, create_graph=True)
rounded = [[round(n, 3) for n in row] for row in recorded.tolist()]
print("det, create_graph=True:", rounded)
assert torch.allclose(recorded, found["written out"])  # claim: nanf-det-create-graph
