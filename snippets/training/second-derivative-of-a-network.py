import torch

_ = torch.manual_seed(0)
net = torch.nn.Sequential(torch.nn.Linear(1, 8), torch.nn.Tanh(), torch.nn.Linear(8, 1))
x = torch.linspace(0, 1, 5).unsqueeze(1).requires_grad_()


# essential
# en: each row of y depends on its own row of x, so differentiate the sum
# zh: y 的每一行只依赖 x 的同一行，所以对总和求导即可
def derivative(y):
    return torch.autograd.grad(y.sum(), x, create_graph=True)[0]


u = net(x)
u_x = derivative(u)
u_xx = derivative(u_x)
# end
h = 1e-2
with torch.no_grad():
    check = (net(x + h) - 2 * net(x) + net(x - h)) / h**2

print("u_xx       :", [f"{v:+.3f}" for v in u_xx.flatten().tolist()])
print("differences:", [f"{v:+.3f}" for v in check.flatten().tolist()])
assert torch.allclose(u_xx, check, atol=2e-2)  # claim: tr-second-derivative-right

# en: a loss on the equation u_xx = -u trains the weights
# zh: 用方程 u_xx = -u 作损失，权重就能训练
(u_xx + u).square().mean().backward()
print("first layer gets a gradient:", bool(net[0].weight.grad.any()))
assert net[0].weight.grad.any()  # claim: tr-residual-trains
