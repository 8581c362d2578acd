import torch
from torch import nn


class Scale(nn.Module):
    def __init__(self):
        super().__init__()
        self.log = nn.Parameter(torch.zeros(()))
        self.cached = None

    # essential
    def forward(self, x):
        if self.training:
            return x * self.log.exp()
        if self.cached is None:
            self.cached = self.log.exp()
        return x * self.cached

    # end


def two_passes(way):
    model = Scale().eval()
    if way == "frozen":
        model.requires_grad_(False)
    if way == "first call under no_grad":
        with torch.no_grad():
            model(torch.ones(()))
    for _ in range(2):
        if way == "cache cleared":
            model.cached = None
        x = torch.ones((), requires_grad=True)
        try:
            model(x).backward()
        except RuntimeError as error:
            return str(error).split(" (")[0]
    return f"gradient of x {x.grad.item()}, of the parameter {model.log.grad}"


ways = "eval mode", "cache cleared", "first call under no_grad", "frozen"
got = {way: two_passes(way) for way in ways}
for way, text in got.items():
    print(f"{way:24}: {text}")
assert got["eval mode"].endswith("a second time")  # claim: cached-second
assert got["cache cleared"].endswith("2.0")  # claim: cached-cleared
constants = {got["frozen"], got["first call under no_grad"]}
assert constants == {"gradient of x 1.0, of the parameter None"}  # claim: cached-const
