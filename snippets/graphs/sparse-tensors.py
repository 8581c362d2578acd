import torch

values = torch.tensor([1.0, 2.0], requires_grad=True)
dense = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
# essential
built = torch.sparse_coo_tensor([[0, 1], [0, 1]], values, (2, 2), check_invariants=True)
torch.sparse.mm(built, dense).sum().backward()
print("values.grad:", values.grad)

grads = {}
for name, product in ("torch.sparse.mm", torch.sparse.mm), ("@", torch.matmul):
    s = torch.eye(2).to_sparse().requires_grad_()
    product(s, dense).sum().backward()
    grads[name] = s.grad
    print(f"{name}: s.grad", s.grad.layout, s.grad.to_dense().tolist())

x = torch.tensor([5.0, 0.0], requires_grad=True)
(x.to_sparse() * 3).to_dense().sum().backward()
print("x = [5, 0], (to_sparse() * 3).to_dense(): x.grad", x.grad)

m = torch.eye(2, requires_grad=True)
(m.to_sparse() @ dense).sum().backward()
print("m = eye(2), to_sparse() @ dense: m.grad", m.grad.tolist())

try:
    torch.eye(2).to_sparse().requires_grad_().sin().to_dense().sum().backward()
except NotImplementedError as error:
    message = str(error)
    print("backward() after sin():", message[:24])
# end

assert values.grad.tolist() == [3.0, 7.0]  # claim: graph-sparse-values
assert grads["torch.sparse.mm"].layout == torch.sparse_coo
assert grads["torch.sparse.mm"].to_dense().tolist() == [
    [3.0, 0.0],
    [0.0, 7.0],
]  # claim: graph-sparse-mm-sparse-gradient
assert grads["@"].layout == torch.strided  # claim: graph-sparse-matmul-dense
assert x.grad.tolist() == [3.0, 0.0]  # claim: graph-to-sparse-skips-zeros
assert m.grad.all()  # claim: graph-to-sparse-then-matmul
assert "Could not run 'aten::cos'" in message  # claim: graph-sparse-sin-refused
