import torch
from torch import nn


# essential
def trained_without_history(model, *inputs, **named):
    found = []

    def look(name):
        def hook(module, args, output):
            trained = any(p.requires_grad for p in module.parameters())
            real = torch.is_tensor(output) and output.is_floating_point()
            if trained and real and not output.requires_grad:
                found.append(name)

        return hook

    handles = [m.register_forward_hook(look(name)) for name, m in model.named_modules()]
    model(*inputs, **named)
    for handle in handles:
        handle.remove()
    return found


# end


class Tower(nn.Module):
    def __init__(self, cut):
        super().__init__()
        self.cut = cut
        self.frozen = nn.Linear(2, 2).requires_grad_(False)
        self.new = nn.Linear(2, 2)

    def forward(self, x):
        y = self.new(self.frozen(x))
        return y.detach() if self.cut == "tower" else y


class Model(nn.Module):
    def __init__(self, cut):
        super().__init__()
        self.cut = cut
        self.tower, self.head = Tower(cut), nn.Linear(2, 1)

    def forward(self, x):
        with torch.set_grad_enabled(self.cut != "caller"):
            features = self.tower(x)
        return self.head(features.detach() if self.cut == "between" else features)


results = {}
for cut in "nowhere", "caller", "tower", "between":
    model = Model(cut)
    x = torch.ones(1, 2)
    model(x).sum().backward()
    is_none = model.tower.new.weight.grad is None
    found = trained_without_history(model, x)
    results[cut] = is_none, found
    print(f"cut: {cut:7} tower.new, grad is None: {is_none!s:5} list: {found}")

assert results["nowhere"] == (False, [])  # claim: sym-cut-none
assert results["caller"] == (True, ["tower.new", "tower"])  # claim: sym-cut-caller
assert results["tower"] == (True, ["tower"])  # claim: sym-cut-detach
assert results["between"] == (True, [])  # claim: sym-cut-between
