import torch
from torch import nn

_ = torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1)).half()
x = torch.ones(4, 2).half()


def gradients(scale):
    net.zero_grad()
    dtypes = []
    # essential
    out = net(x)
    _ = out.register_hook(lambda gradient: dtypes.append(gradient.dtype))
    loss = (out.float() * 1e-8).mean() * scale
    loss.backward()
    # end
    return loss.dtype, *dtypes, *(p.grad.dtype for p in net.parameters())


loss, *backward = gradients(1)
lost = net[1].bias.grad.item()
_ = gradients(1024)
scaled = net[1].bias.grad.float().item() / 1024
print("dtype of the loss:", loss, "| of the gradients in the network:", set(backward))
print("gradient of the bias:", lost, "| loss * 1024, then / 1024:", f"{scaled:.1e}")

assert loss == torch.float32 and set(backward) == {
    torch.float16
}  # claim: conv-half-backward
assert lost == 0  # claim: conv-half-underflow
assert abs(scaled - 1e-8) < 1e-9  # claim: conv-half-scaled
