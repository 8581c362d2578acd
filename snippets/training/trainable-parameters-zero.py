import torch
from torch import nn


class Adapted(nn.Module):
    def __init__(self, base):
        super().__init__()
        self.base = base
        self.lora_down = nn.Linear(2, 1, bias=False)
        self.lora_up = nn.Linear(1, 2, bias=False)

    def forward(self, x):
        return self.base(x) + self.lora_up(self.lora_down(x))


# essential
def freeze_base_only(model):
    for name, p in model.named_parameters():
        if "lora_" not in name:
            p.requires_grad = False


def only_adapter(model):
    for name, p in model.named_parameters():
        p.requires_grad = "lora_" in name


# end
def trainable(*steps):
    model = Adapted(nn.Linear(2, 2))
    for step in steps:
        step(model)
    count = sum(p.numel() for p in model.parameters() if p.requires_grad)
    try:
        model(torch.ones(1, 2)).sum().backward()
        return count, "backward() works"
    except RuntimeError as error:
        return count, "error: " + str(error).split(" and ")[0]


def freeze_all(model):
    model.requires_grad_(False)


results = {
    "base frozen": trainable(freeze_base_only),
    "all frozen": trainable(freeze_all),
    "all frozen, then base frozen": trainable(freeze_all, freeze_base_only),
    "all frozen, then only_adapter": trainable(freeze_all, only_adapter),
}
for name, (count, text) in results.items():
    print(f"{name:29} trainable params: {count}, {text}")

model = Adapted(nn.Linear(2, 2)).requires_grad_(False)
model(torch.ones(1, 2, requires_grad=True)).sum().backward()
untrained = all(p.grad is None for p in model.parameters())
print("all frozen, input requires grad: no parameter has a gradient:", untrained)
assert untrained  # claim: lib-zero-input
base, everything, again, right = results.values()
assert base == right == (4, "backward() works")  # claim: lib-only-adapter
assert (
    everything[0] == 0 and "does not require grad" in everything[1]
)  # claim: lib-zero
assert again == everything  # claim: lib-switching-off-is-not-enough
