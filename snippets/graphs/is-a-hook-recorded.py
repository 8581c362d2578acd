import torch

modes, slopes = [], []


def hook(g):
    modes.append(torch.is_grad_enabled())
    with torch.enable_grad():
        v = g.detach().requires_grad_()
        (slope,) = torch.autograd.grad(v.square().sum(), v)
    slopes.append(slope.tolist())


x = torch.ones(2, requires_grad=True)
y = x**3
y.register_hook(hook)
y.sum().backward(retain_graph=True)
torch.autograd.grad(y.sum(), x, create_graph=True)
print("ordinary backward pass: recording is on:", modes[0])
print("with create_graph=True: recording is on:", modes[1])
print("gradient computed in the hook:", slopes[0])
assert modes == [False, True]  # claim: graph-hook-grad-mode
assert slopes[0] == [2.0, 2.0]  # claim: graph-hook-enable-grad
