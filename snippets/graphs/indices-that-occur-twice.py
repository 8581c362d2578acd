import torch

index = torch.tensor([0, 0, 1])


def write(x):
    y = torch.zeros(2)
    y[index] = x
    return y


# essential
operations = {
    "y[index] = x": write,
    "scatter": lambda x: torch.zeros(2).scatter(0, index, x),
    "index_copy": lambda x: torch.zeros(2).index_copy(0, index, x),
    "scatter_add": lambda x: torch.zeros(2).scatter_add(0, index, x),
    "index_add": lambda x: torch.zeros(2).index_add(0, index, x),
    "scatter_reduce mean": lambda x: torch.zeros(2).scatter_reduce(
        0, index, x, "mean", include_self=False
    ),
    "scatter_reduce amax": lambda x: torch.zeros(2).scatter_reduce(0, index, x, "amax"),
}
# end
found = {}
print("x = [1, 2, 3], index = [0, 0, 1]")
print(f"{'':20} result      gradient of x")
for name, operation in operations.items():
    x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
    y = operation(x)
    y.sum().backward()
    found[name] = x.grad.tolist()
    print(f"{name:20} {y.tolist()!s:11} {found[name]}")

rows = list(found.values())
assert rows[:3] == [[1.0] * 3] * 3  # claim: graph-lost-write-gets-a-gradient
assert rows[3:5] == [[1.0] * 3] * 2  # claim: graph-index-add-passes
assert rows[5] == [0.5, 0.5, 1.0]  # claim: graph-scatter-mean-divides
assert rows[6] == [0.0, 1.0, 1.0]  # claim: graph-scatter-amax-largest
