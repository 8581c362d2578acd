import torch

x = torch.tensor(2.0)
w = torch.tensor(3.0, requires_grad=True)
y = torch.exp(w * x)
leaves = []


# essential
def walk(function, depth=0):
    if function is None:
        print("  " * depth + "None: an input without gradient")
        return
    print("  " * depth + type(function).__name__)
    if hasattr(function, "variable"):
        leaves.append(function.variable)
    for following, _ in function.next_functions:
        walk(following, depth + 1)


walk(y.grad_fn)
# end
table, ids = torch.ones(3, 2, requires_grad=True), torch.tensor([0, 2])
picks = table[ids], torch.embedding(table, ids), table.index_select(0, ids)
pairs = [len(pick.grad_fn.next_functions) for pick in picks]
assert pairs == [1, 1, 1]  # claim: graph-no-pair-for-indices
image, kernel = torch.ones(1, 1, 2), torch.ones(1, 1, 2, requires_grad=True)
absent = torch.conv1d(image, kernel).grad_fn.next_functions
assert len(absent) == 3  # claim: graph-pair-for-absent-bias
assert leaves[0] is w and len(leaves) == 1  # claim: graph-ends-at-its-leaves

y.backward()
print("w.grad:", round(w.grad.item(), 3), " x * y:", round((x * y).item(), 3))
assert torch.equal(w.grad, x * y.detach())  # claim: graph-gradient-lands-in-the-leaf
