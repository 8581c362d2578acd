import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, kind):
        super().__init__()
        self.layer = nn.Linear(2, 2)
        self.kind = kind
        # essential
        if kind == "layer in a list":
            self.parts = [nn.Linear(2, 2)]
        if kind == "changed tensor":
            self.shift = torch.zeros(2)
        if kind == "constant tensor":
            self.shift = torch.ones(2)
        if kind == "random tensor":
            self.shift = torch.randn(2)
        if kind == "persistent=False":
            self.register_buffer("shift", torch.zeros(2), persistent=False)
        # end
        if kind == "eval() missing":
            self.dropout = nn.Dropout(0.9)

    def forward(self, x):
        x = self.layer(x)
        if self.kind == "layer in a list":
            x = self.parts[0](x)
        elif self.kind == "eval() missing":
            x = self.dropout(x)
        elif self.kind != "all registered":
            x = x + self.shift
        return x


def same_after_loading(kind):
    _ = torch.manual_seed(0)
    model = Net(kind).eval()
    if kind in ("changed tensor", "persistent=False"):
        model.shift += 3
    loaded = Net(kind)
    keys = loaded.load_state_dict(model.state_dict())
    assert not keys.missing_keys and not keys.unexpected_keys  # claim: tr-other-silent
    if kind != "eval() missing":
        _ = loaded.eval()
    x = torch.ones(64, 2)
    return torch.allclose(model(x), loaded(x))


kinds = "all registered", "layer in a list", "changed tensor", "persistent=False"
kinds += "constant tensor", "random tensor", "eval() missing"
got = {kind: same_after_loading(kind) for kind in kinds}
for kind, same in got.items():
    print(f"{kind:17} {'the same output' if same else 'another output'}")
assert got["all registered"]  # claim: tr-other-registered
assert not got["layer in a list"]  # claim: tr-other-list
assert not got["changed tensor"]  # claim: tr-other-tensor
assert got["constant tensor"]  # claim: tr-other-constant
assert not got["random tensor"]  # claim: tr-other-random
assert not got["persistent=False"]  # claim: tr-other-buffer
assert not got["eval() missing"]  # claim: tr-other-mode

model = Net("all registered")
part = {"layer.bias": model.layer.bias.detach()}
runs = []
for seed in (1, 2):
    _ = torch.manual_seed(seed)
    loaded = Net("all registered")
    loaded.load_state_dict(part, strict=False)
    runs.append(loaded.eval()(torch.ones(1, 2)))

same = torch.equal(*runs)
print("weight missing in the file, two runs:", "the same" if same else "two outputs")
assert not same  # claim: tr-other-missing
