import torch
from torch import nn

_ = torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1)).half()
x = torch.ones(4, 2).half()
dtypes = []

# essential
out = net(x)
_ = out.register_hook(lambda gradient: dtypes.append(gradient.dtype))
loss = (out.float() * 1e-8).mean()
loss.backward()
# end
dtypes += [p.grad.dtype for p in net.parameters()]
print("dtype of the loss:", loss.dtype, "| of the gradients in the network:", {*dtypes})
print("gradient of the bias:", net[1].bias.grad.item())

assert loss.dtype == torch.float32
assert set(dtypes) == {torch.float16}  # claim: conv-half-backward
assert net[1].bias.grad == 0  # claim: conv-half-underflow
