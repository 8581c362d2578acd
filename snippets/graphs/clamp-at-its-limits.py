import torch
from torch.nn.functional import hardtanh

places = [-1.0, 0.0, 0.5, 1.0, 2.0]


def slopes(limit):
    x = torch.tensor(places, requires_grad=True)
    limit(x).sum().backward()
    return x.grad.tolist()


# essential
clamp = slopes(lambda x: x.clamp(0, 1))
hard = slopes(lambda x: hardtanh(x, 0, 1))
both = slopes(lambda x: x.clamp(min=0).clamp(max=1))
# end
print("x       ", places)
print("clamp   ", clamp)
print("hardtanh", hard)
assert hard == [0, 0, 1, 0, 0]  # claim: graph-hardtanh-does-not
assert clamp == both == [0, 1, 1, 1, 0]  # claim: graph-clamp-passes-at-its-limits
