import torch

torch.sparse.check_sparse_tensor_invariants.enable()
where = torch.tensor([[0, 1, 1], [1, 0, 1]])
h = torch.tensor([[1.0], [10.0]])


def gradient(build):
    w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
    y = (build(w) @ h).sum()
    if not y.requires_grad:
        return None
    y.backward()
    return w.grad.tolist()


# essential
ways = {
    "sparse_coo_tensor(where, w)": lambda w: torch.sparse_coo_tensor(where, w, (2, 2)),
    "coalesce()": lambda w: torch.sparse_coo_tensor(where, w, (2, 2)).coalesce(),
    "detach()": lambda w: torch.sparse_coo_tensor(where, w, (2, 2)).detach(),
}
# end
got = {name: gradient(build) for name, build in ways.items()}
for name, g in got.items():
    print(f"{name:28}", g)

matrix = torch.sparse_coo_tensor(where, torch.ones(3, requires_grad=True), (2, 2))
print("requires grad: values()", matrix.coalesce().values().requires_grad)
print("requires grad: _values()", matrix._values().requires_grad)
plain, coalesced, detached = got.values()
assert plain == coalesced == [10, 1, 10]  # claim: graph-sparse-values-learn
assert detached is None  # claim: graph-sparse-detached
assert matrix.coalesce().values().requires_grad
assert not matrix._values().requires_grad  # claim: graph-sparse-values-underscore

w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
# essential
row, column = where
y = torch.zeros(2, 1).index_add(0, row, w[:, None] * h[column])
# end
y.sum().backward()
assert w.grad.tolist() == plain  # claim: graph-sparse-by-index-add
torch.sparse.check_sparse_tensor_invariants.disable()
