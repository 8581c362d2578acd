import torch

theta = torch.tensor(3.0, requires_grad=True)
state = torch.tensor(2.0)

# essential
action = theta * state
value = -((action - 10) ** 2)
(-value).backward()
# end
d_value = torch.autograd.grad(-((action - 10) ** 2), action)[0]
d_action = state
print("dQ/da:", d_value.item(), "da/dtheta:", d_action.item())
print("product:", (d_value * d_action).item(), "-theta.grad:", -theta.grad.item())
assert -theta.grad == d_value * d_action == 16  # claim: tr-actor-product-by-backward
