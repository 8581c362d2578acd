import torch
from torch import nn

x = torch.ones(1, 2)


class Adapted(nn.Module):
    def __init__(self):
        super().__init__()
        self.base = nn.Linear(2, 2)
        self.down = nn.Linear(2, 1, bias=False)
        self.up = nn.Linear(1, 2, bias=False)
        _ = nn.init.zeros_(self.up.weight)

    def forward(self, x):
        return self.base(x) + self.up(self.down(x))


trained = Adapted()
_ = nn.init.ones_(trained.up.weight)
base = trained.base.state_dict()
adapter = {k: v for k, v in trained.state_dict().items() if not k.startswith("base")}
renamed = {"model." + name: value for name, value in adapter.items()}


def reloaded(state, with_base=True):
    model = Adapted()
    if with_base:
        _ = model.base.load_state_dict(base)
    # essential
    unused = model.load_state_dict(state, strict=False).unexpected_keys
    no_effect = not model.up.weight.any().item()
    # end
    same = torch.equal(model(x), trained(x))
    return same, len(unused), no_effect


print("                  (same result, unexpected names, adapter without effect)")
print("loaded          :", reloaded(adapter))
print("other names     :", reloaded(renamed))
beside_another = reloaded(adapter, with_base=False)
print("another base    :", beside_another)
assert reloaded(adapter) == (True, 0, False)  # claim: sym-adapter-loaded
assert reloaded(renamed) == (False, 2, True)  # claim: sym-adapter-names
assert beside_another == (False, 0, False)  # claim: sym-adapter-base
