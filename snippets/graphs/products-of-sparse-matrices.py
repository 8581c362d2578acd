import warnings
import torch

warnings.simplefilter("ignore")
dense = torch.tensor([[1.0, 0.0, 2.0], [0.0, 3.0, 0.0]])
ones = torch.ones(3, 2)
# essential
pairs = {
    "COO times dense": (dense.to_sparse(), ones),
    "COO times COO": (dense.to_sparse(), ones.to_sparse()),
    "CSR times dense": (dense.to_sparse_csr(), ones),
    "CSR times CSR": (dense.to_sparse_csr(), ones.to_sparse_csr()),
}
products = {"sparse.mm": torch.sparse.mm, "a @ b": torch.matmul}
# end
found, layouts = {}, {}
for name, (a, b) in pairs.items():
    for product, multiply in products.items():
        a = a.detach().requires_grad_()
        y = multiply(a, b)
        try:
            (y if y.layout == torch.strided else y.to_dense()).sum().backward()
            layouts[name, product] = a.grad.layout == a.layout
            gradient = a.grad.to_dense() != 0
            result = "everywhere" if gradient.all() else "elsewhere"
            if torch.equal(gradient, dense != 0):
                result = "at the places of a"
        except RuntimeError as error:
            result = str(error)
        found[name, product] = result
        print(f"{name:16} {product:9} gradient of a: {result[:42]}")

for name in ("COO times dense", "COO times COO", "CSR times dense"):
    result = found[name, "sparse.mm"]
    assert result == "at the places of a"  # claim: graph-products-sparse-mm
    assert layouts[name, "sparse.mm"]  # claim: graph-products-layout
result = found["CSR times CSR", "sparse.mm"]
assert "unsupported" in result  # claim: graph-products-csr-csr
for name in pairs:
    assert found[name, "a @ b"] == "everywhere"  # claim: graph-products-matmul
values = torch.ones(3, requires_grad=True)
place = torch.tensor([0, 2, 3]), torch.tensor([0, 2, 1])
try:
    (torch.sparse_csr_tensor(*place, values) @ ones).sum().backward()
except RuntimeError as error:
    message = str(error)
assert "is not implemented" in message  # claim: graph-products-csr-values
sized = torch.sparse_csr_tensor(*place, values, size=(2, 3))
(sized @ ones).sum().backward()
assert values.grad.tolist() == [2, 2, 2]  # claim: graph-products-csr-sized
a, b = pairs["COO times COO"]
y = torch.sparse.mm(a.detach().requires_grad_(), b)
try:
    y.sum().backward()
except RuntimeError as error:
    message = str(error)
assert "INTERNAL ASSERT FAILED" in message  # claim: graph-products-sum-of-sparse
b = torch.tensor([[1.0, 0.0], [0.0, 2.0], [0.0, 0.0]]).to_sparse()
gradients = []
for options in ({}, {"masked_grad": False}):
    a = dense.to_sparse().requires_grad_()
    (a @ b).to_dense(**options).sum().backward()
    gradients.append(a.grad.to_dense().tolist())
lost, whole = gradients
assert lost == [[1, 0, 0], [0, 2, 0]]  # claim: graph-products-masked
assert whole == [[1, 2, 0], [1, 2, 0]]  # claim: graph-products-unmasked
