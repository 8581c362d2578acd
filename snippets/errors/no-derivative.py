import torch
from torch.nn import functional as F

x = torch.tensor([0.5, 2.0], requires_grad=True)
t = torch.tensor([1.0, -1.0], requires_grad=True)

# essential
# en: wrong: no formula for this derivative
# zh: 错误：这个导数没有公式
messages = []
for attempt in (
    lambda: torch.igamma(x, x).sum().backward(),
    lambda: torch.heaviside(x, x).sum().backward(),
    lambda: F.soft_margin_loss(x, t),
):
    # end
    try:
        attempt()
    except RuntimeError as error:
        messages.append(str(error))
        print("wrong:", type(error).__name__, error)

assert "derivative for 'igamma" in messages[0]  # claim: err-no-derivative
assert messages[1].startswith("derivative for aten::")  # claim: err-no-derivative-aten
assert "not differentiable with respect" in messages[2]  # claim: err-not-differentiable

# en: no error: torch 2.13 has the second derivative of grid_sample
# zh: 不报错：torch 2.13 有 grid_sample 的二阶导
image, grid = torch.ones(1, 1, 4, 4, requires_grad=True), torch.rand(1, 2, 2, 2)
sampled = F.grid_sample(image, grid, align_corners=False)
(slope,) = torch.autograd.grad((sampled**2).sum(), image, create_graph=True)
slope.square().sum().backward()
assert image.grad.abs().sum() > 0  # claim: err-grid-sample-twice

# essential
# en: right: detach the argument that needs no gradient
# zh: 正确：不需要梯度的实参，先断开
torch.igamma(x.detach(), x).sum().backward()
F.soft_margin_loss(x, t.detach()).backward()
# end
print("right:", x.grad)
assert x.grad is not None and t.grad is None  # claim: err-detach-that-argument

# en: a slope from two values of the network, and the exact slope: training on either of
# en: them gives nearly the same gradient
# zh: 由网络的两个值近似算出斜率，与精确的斜率比较：用两者训练，梯度几乎相同
net = torch.nn.Sequential(torch.nn.Linear(1, 8), torch.nn.Tanh(), torch.nn.Linear(8, 1))
net = net.double()
point, half = torch.ones(1, 1, dtype=torch.float64, requires_grad=True), 1e-3
numeric = (net(point + half) - net(point - half)) / (2 * half)
(exact,) = torch.autograd.grad(net(point), point, create_graph=True)
trained = [torch.autograd.grad(s, net[0].weight)[0] for s in (numeric, exact)]
assert torch.allclose(*trained, atol=1e-5)  # claim: err-slope-by-two-values
low, near = net.bfloat16(), point.detach().bfloat16()
assert torch.equal(low(near + half), low(near - half))  # claim: err-slope-in-bfloat16
