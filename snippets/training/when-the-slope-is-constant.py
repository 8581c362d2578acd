import torch

_ = torch.manual_seed(0)
# essential
cases = {
    "2 * x": lambda x: 2 * x,
    "Linear": torch.nn.Linear(1, 1),
    "ReLU network": torch.nn.Sequential(torch.nn.Linear(1, 4), torch.nn.ReLU()),
    "x ** 2": lambda x: x**2,
}
# end
found = {}
for name, function in cases.items():
    # essential
    x = torch.ones(1, 1, requires_grad=True)
    (slope,) = torch.autograd.grad(function(x).sum(), x, create_graph=True)
    # end
    try:
        found[name] = torch.autograd.grad(slope.sum(), x)[0].item()
    except RuntimeError as error:
        found[name] = str(error).split(".")[0]
    print(f"{name:13}", found[name])

assert "element 0" in found["2 * x"]  # claim: tr-constant-slope-has-no-history
assert "not have been used" in found["Linear"]  # claim: tr-slope-of-linear-ignores-x
assert found["ReLU network"] == 0  # claim: tr-relu-has-no-curvature
assert found["x ** 2"] == 2  # claim: tr-curved-has-curvature

x = torch.ones(1, 1, requires_grad=True)
y = cases["Linear"](x).sum()
(slope,) = torch.autograd.grad(y, x, create_graph=True)
(zero,) = torch.autograd.grad(slope.sum(), x, materialize_grads=True)
print("Linear, materialize_grads:", zero.item())
assert zero == 0  # claim: tr-materialized-second-derivative
