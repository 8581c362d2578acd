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
found = {}
for name, (a, b) in pairs.items():
    for product, multiply in products.items():
        a = a.detach().requires_grad_()
        y = multiply(a, b)
        try:
            (y if y.layout == torch.strided else y.to_dense()).sum().backward()
            gradient = a.grad.to_dense()
            result = "at the places of a" if gradient[0, 1] == 0 else "everywhere"
        except RuntimeError as error:
            result = str(error)
        found[name, product] = result
        print(f"{name:16} {product:9} gradient of a: {result[:42]}")

for name in ("COO times dense", "COO times COO", "CSR times dense"):
    result = found[name, "sparse.mm"]
    assert result == "at the places of a"  # claim: graph-products-sparse-mm
assert "unsupported" in found["CSR times CSR", "sparse.mm"]  # claim: graph-products-csr-csr
for name in pairs:
    assert found[name, "a @ b"] == "everywhere"  # claim: graph-products-matmul
values = torch.ones(3, requires_grad=True)
a = torch.sparse_csr_tensor(torch.tensor([0, 2, 3]), torch.tensor([0, 2, 1]), values)
try:
    (a @ ones).sum().backward()
except RuntimeError as error:
    message = str(error)
assert "is not implemented" in message  # claim: graph-products-csr-values
