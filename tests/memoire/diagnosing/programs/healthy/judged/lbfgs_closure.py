import torch

torch.manual_seed(0)
xy = torch.tensor([-1.2, 1.0], requires_grad=True)
opt = torch.optim.LBFGS([xy], max_iter=5, line_search_fn="strong_wolfe")

def rosen(v):
    return (1 - v[0]) ** 2 + 100 * (v[1] - v[0] ** 2) ** 2

def closure():
    opt.zero_grad()
    f = rosen(xy)
    f.backward()
    return f

for i in range(6):
    value = opt.step(closure)
    print(i, value.item())
