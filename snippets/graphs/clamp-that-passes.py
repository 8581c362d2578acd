import torch


# essential
class Clamp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, low, high):
        return x.clamp(low, high)

    @staticmethod
    def backward(ctx, grad):
        return grad, None, None


forms = {
    "clamp": lambda x: x.clamp(0, 1),
    "x + (clamp - x).detach()": lambda x: x + (x.clamp(0, 1) - x).detach(),
    "clamp.detach() + (x - x.detach())": lambda x: (
        x.clamp(0, 1).detach() + (x - x.detach())
    ),
    "Function": lambda x: Clamp.apply(x, 0, 1),
}
# end
values, slopes = {}, {}
for name, form in forms.items():
    x = torch.tensor([-2.0, 0.5, 1e9], requires_grad=True)
    y = form(x)
    y.sum().backward()
    values[name], slopes[name] = y.tolist(), x.grad.tolist()
    print(f"{name:34} value {values[name]}  gradient {slopes[name]}")

plain, rounded, exact, own = values.values()
none, *passed = slopes.values()
assert none == [0, 1, 0]  # claim: range-clamp-stops
assert all(slope == [1, 1, 1] for slope in passed)  # claim: range-passes
assert rounded[:2] == plain[:2] and rounded[2] == 0  # claim: range-rounded
assert exact == own == plain  # claim: range-exact

x = torch.tensor([2.0], requires_grad=True)
optimizer = torch.optim.SGD([x], lr=0.1)
for _ in range(3):
    optimizer.zero_grad()
    value = Clamp.apply(x, 0, 1)
    (-value).sum().backward()
    optimizer.step()
print("three steps with the loss -value, from x = 2:")
print("value", value.item(), "x", round(x.item(), 2))
assert value == 1 and x > 2.2  # claim: range-runs-away
