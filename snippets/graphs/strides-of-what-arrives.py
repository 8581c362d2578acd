import torch

x = torch.ones(2, 2, requires_grad=True)
uses = {
    "sum": torch.sum,
    "T": lambda y: (y.T * torch.ones(2, 2)).sum(),
    "cat": lambda y: (torch.cat([y, y.detach()], 1) * torch.ones(2, 4)).sum(),
}
seen = {}
for name, use in uses.items():
    y = x * 2
    _ = y.register_hook(lambda gradient, name=name: seen.update({name: gradient}))
    use(y).backward()
    print(f"y goes into {name}: strides of the gradient of y", seen[name].stride())

try:
    _ = seen["T"].view(-1)
except RuntimeError as error:
    print(error)
    message = str(error)

assert seen["sum"].stride() == (0, 0)  # claim: kern-stride-of-sum
assert seen["T"].stride() == (1, 2)  # claim: kern-stride-of-transpose
assert seen["cat"].stride() == (4, 1)  # claim: kern-stride-of-cat
assert "view size is not compatible" in message  # claim: kern-view-refused
