import torch


def overwritten(x):
    y = (1 + x.exp()).log()
    y[1] = 0
    return y


# essential
functions = {
    "exp(x).clamp(max=1)": lambda x: x.exp().clamp(max=1),
    "log(1 + exp(x)), y[1] = 0": overwritten,
    "exp(x) / (1 + exp(x))": lambda x: x.exp() / (1 + x.exp()),
    "log(exp(x).sum())": lambda x: x.exp().sum().log(),
    "exp(x.clamp(max=0))": lambda x: x.clamp(max=0).exp(),
    "sigmoid(x)": torch.sigmoid,
    "logsumexp(x)": lambda x: x.logsumexp(0),
}
# end
found = {}
for name, f in functions.items():
    x = torch.tensor([-1.0, 100.0], requires_grad=True)
    y = f(x)
    y.sum().backward()
    found[name] = x.grad[1].item()
    value = y[1].item() if y.ndim else y.item()
    print(f"{name:26} at x = 100: value {value:.0f}, gradient {found[name]:.0f}")

slopes = list(found.values())
assert all(slope != slope for slope in slopes[:4])  # claim: nan-overflow-late
assert slopes[4:] == [0, 0, 1]  # claim: nan-overflow-cured
