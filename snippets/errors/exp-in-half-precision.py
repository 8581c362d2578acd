import torch
from torch.nn.functional import softplus


def direction(activation, dtype):
    x = torch.tensor([2.0, 12.0], dtype=dtype, requires_grad=True)
    (g,) = torch.autograd.grad(activation(x).sum(), x)
    return g, (g / g.norm()).tolist()


# essential
half = direction(torch.exp, torch.float16)
wide = direction(torch.exp, torch.float32)
soft = direction(softplus, torch.float16)
# end
cast = direction(lambda x: x.float().exp(), torch.float16)
rows = {"exp, float16": half, "exp, float32": wide, "softplus, float16": soft}
rows["exp of x.float()"] = cast
for name, (g, unit) in rows.items():
    g, unit = ([round(n, 2) for n in row] for row in (g.tolist(), unit))
    print(f"{name:17} gradient {g}, divided by its norm {unit}")

assert half[0][1].isinf()  # claim: nan-exp-slope-overflows
assert half[1][0] == 0 and half[1][1] != half[1][1]  # claim: nan-exp-normalised
assert wide[1][1] == 1 and soft[0][1] == 1  # claim: nan-exp-cures
assert cast[0][1].isinf()  # claim: nan-exp-half-input
