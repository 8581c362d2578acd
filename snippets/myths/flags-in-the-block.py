import torch

_ = torch.manual_seed(0)
x = torch.tensor(2.0, requires_grad=True)
model = torch.nn.Linear(3, 1)
rounds = 0

# essential
with torch.no_grad():
    rounds += 1
    inside = x.requires_grad
    parameters = [p.requires_grad for p in model.parameters()]

# end
print("x requires grad    :", inside)
print("parameters as well :", parameters)
print("times the body ran :", rounds)
assert inside  # claim: myth-flag-stays-true
assert all(parameters)  # claim: myth-parameters-keep-flags
assert rounds == 1  # claim: myth-no-loop

# essential
# en: after the block, a gradient with respect to x can still be computed
# zh: 离开代码块之后，照样可以对 x 求导
(x**3).backward()
print("x.grad afterwards  :", x.grad)
# end
assert x.grad.item() == 12.0  # claim: myth-x-still-differentiable
