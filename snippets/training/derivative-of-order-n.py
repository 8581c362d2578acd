import torch

# essential
x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x**3
orders = []
for n in range(1, 5):
    (y,) = torch.autograd.grad(y.sum(), x, create_graph=True)
    orders.append(y)
    print(f"derivative {n}:", y.tolist(), "| has a history:", y.requires_grad)
# end
assert orders[1].tolist() == [6.0, 12.0]  # claim: order-second
assert orders[2].tolist() == [6.0, 6.0]  # claim: order-third
assert not orders[3].requires_grad  # claim: order-no-history
try:
    torch.autograd.grad(y.sum(), x)
except RuntimeError as error:
    print("derivative 5, error:", str(error).split(" and ")[0])
    assert "does not require grad" in str(error)  # claim: order-error
w = torch.tensor(2.0, requires_grad=True)
(slope,) = torch.autograd.grad((w * x).sum(), x, create_graph=True)
try:
    torch.autograd.grad(slope.sum(), x, create_graph=True)
except RuntimeError as error:
    print("w * x, derivative 2, error:", str(error).split(".")[0])
    assert "not have been used" in str(error)  # claim: order-unused
(zero,) = torch.autograd.grad(slope.sum(), x, materialize_grads=True)
print("w * x with materialize_grads=True:", zero.tolist())
assert zero.tolist() == [0.0, 0.0]  # claim: order-materialize


def g(t):
    return t**3


for _ in range(5):
    g = torch.func.grad(g)
print("torch.func.grad, derivative 5:", g(torch.tensor(2.0)).item())
twice = torch.func.grad(torch.func.grad(lambda t: w * t))(torch.tensor(1.0)).item()
assert g(torch.tensor(2.0)).item() == twice == 0.0  # claim: order-func
