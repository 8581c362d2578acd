import torch


# essential
def straight_through(x):
    return x + (x.round() - x).detach()


# end
def run(function):
    x = torch.tensor([0.2, 0.8, 1.7], requires_grad=True)
    y = function(x)
    (y * torch.tensor([1.0, 2.0, 3.0])).sum().backward()
    print(f"{function.__name__:16} forward {y.tolist()}  x.grad {x.grad}")
    return y.detach(), x.grad


values, plain = run(torch.round)
same, passed = run(straight_through)
assert torch.equal(values, same)  # claim: det-ste-forward-is-round
assert plain.tolist() == [0.0, 0.0, 0.0]  # claim: det-round-gives-zeros
assert passed.tolist() == [1.0, 2.0, 3.0]  # claim: det-ste-passes-the-gradient

x = torch.tensor([0.2], requires_grad=True)
steps = (torch.floor, torch.ceil, torch.sign)
slopes = [torch.autograd.grad(step(x), x)[0].item() for step in steps]
print("gradients of floor, ceil, sign:", slopes)
print("grad_fn: round", x.round().grad_fn.name(), "| argmax", x.argmax().grad_fn)
assert slopes == [0.0, 0.0, 0.0]  # claim: det-other-steps-give-zeros
assert x.round().requires_grad  # claim: det-round-is-recorded
assert not x.argmax().requires_grad  # claim: det-argmax-is-cut

# en: the derivative of the square is taken at the rounded value: 2 * round(0.2) = 0
# zh: 后面的运算在取整后的值上求导：2 * round(0.2) = 0
y = straight_through(x)
slope = torch.autograd.grad(y**2, x)[0].item()
print("gradient of straight_through(x) ** 2:", slope)
assert slope == 0.0  # claim: det-ste-next-step-sees-the-rounded-value

y = straight_through(x)

# graph: y
