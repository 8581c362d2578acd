import torch
from torch import nn

_ = torch.manual_seed(0)
conv, norm, after = nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.Conv2d(2, 1, 3)
with torch.no_grad():
    norm.weight[0] = 0

images = torch.randn(4, 1, 8, 8)
before = conv.weight.detach().clone()
# essential
after(norm(conv(images))).square().mean().backward()
# end
sizes = conv.weight.grad.flatten(1).norm(dim=1)
print("gradients of channel 0 and channel 1")
print("norm of conv.weight.grad  :", [f"{g:.3f}" for g in sizes.tolist()])
print("norm.weight.grad          :", [f"{g:.3f}" for g in norm.weight.grad.tolist()])
assert sizes[0] == 0 and sizes[1] > 0  # claim: tr-zeroed-channel-starves-convolution
assert norm.weight.grad[0] != 0  # claim: tr-zeroed-channel-comes-back

torch.optim.AdamW(conv.parameters(), weight_decay=0.1).step()
assert not conv.weight[0].equal(before[0])  # claim: tr-zeroed-channel-decays
norm.zero_grad()
after(norm(conv(images)).relu()).square().mean().backward()
print("norm.weight.grad, ReLU    :", [f"{g:.3f}" for g in norm.weight.grad.tolist()])
assert norm.weight.grad[0] == 0  # claim: tr-zeroed-channel-behind-relu
