import torch
from torch import nn

_ = torch.manual_seed(0)
net, data = nn.Linear(2, 3), torch.randn(1, 2)
# en: from elsewhere, for instance (predicted noise - noise) of a diffusion model
# zh: 来自别处，例如扩散模型的（预测噪声 - 噪声）
g = torch.randn(1, 3)


def gradient(go_backward):
    net.zero_grad()
    go_backward(net(data))
    return net.weight.grad.clone()


# essential
given = gradient(lambda z: z.backward(gradient=g))
product = gradient(lambda z: (g.detach() * z).sum().backward())
target = gradient(lambda z: (0.5 * (z - (z - g).detach()) ** 2).sum().backward())
both = gradient(lambda z: ((g.detach() * z).sum() + (z**2).sum()).backward())
# end
# en: the gradient of the first row of net.weight
# zh: net.weight 第一行的梯度
print("z.backward(gradient=g)     :", [round(v, 4) for v in given[0].tolist()])
print("first loss, (g * z).sum()  :", [round(v, 4) for v in product[0].tolist()])
print("second loss, target z - g  :", [round(v, 4) for v in target[0].tolist()])
assert torch.allclose(given, product)  # claim: tr-given-gradient-product
assert torch.allclose(given, target, atol=1e-6)  # claim: tr-given-gradient-target
other = gradient(lambda z: (z**2).sum().backward())
assert torch.allclose(both, given + other, atol=1e-6)  # claim: tr-given-gradient-added

value = [
    (0.5 * (z - (z - g).detach()) ** 2).sum().item() for z in (net(data), 9 * net(data))
]
print("second loss at z and 9 * z :", [round(v, 4) for v in value])
half = 0.5 * (g**2).sum().item()
assert all(abs(v - half) < 1e-5 for v in value)  # claim: tr-given-gradient-value
attached = gradient(lambda z: (z.sin() * z).sum().backward())
held = gradient(lambda z: (z.sin().detach() * z).sum().backward())
assert not torch.allclose(attached, held)  # claim: tr-given-gradient-detach
forgotten = gradient(lambda z: (0.5 * (z - (z - g)) ** 2).sum().backward())
print("second loss without detach :", forgotten[0].tolist())
assert not forgotten.any()  # claim: tr-given-target-detach
z, small = torch.tensor([3.0, 0.001], dtype=torch.bfloat16)
print("bfloat16, z = 3, g = 0.001, z - (z - g):", (z - (z - small)).item())
assert z - (z - small) == 0  # claim: tr-given-target-rounds
