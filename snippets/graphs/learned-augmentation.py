import torch

image = torch.tensor([0.2, 0.8])
u = torch.tensor(0.75)


def gradient(way):
    p = torch.tensor(0.5, requires_grad=True)
    # essential
    if way == "factor":
        out = image * p
    elif way == "drawn factor":
        # en: u is a random number, so the factor lies in [1 - p, 1 + p]
        # zh: u 是随机数，所以系数在 [1 - p, 1 + p] 之内
        out = image * (1 + p * (2 * u - 1))
    elif way == "p.item()":
        out = image * p.item()
    elif way == "uniform_":
        out = image * torch.empty(()).uniform_(1 - p.item(), 1 + p.item())
    elif way == "probability":
        out = image.flip(0) if u < p else image
    # end
    if out.requires_grad:
        out.sum().backward()
    return p.grad


ways = "factor", "drawn factor", "p.item()", "uniform_", "probability"
got = {way: gradient(way) for way in ways}
for way, grad in got.items():
    print(f"{way:12} gradient of p:", grad)
assert got["factor"] == 1 and got["drawn factor"] == 0.5  # claim: augment-computed
assert got["p.item()"] is None and got["uniform_"] is None  # claim: augment-number
assert got["probability"] is None  # claim: augment-probability
