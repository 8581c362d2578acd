import torch
from torch import nn

model = nn.ModuleDict({"backbone": nn.Linear(3, 3), "head": nn.Linear(3, 1)})

# essential
# en: a prefix with a slip matches nothing, and nothing complains
# zh: 前缀写错，一个也匹配不上，也没有任何报错
for name, p in model.named_parameters():
    if name.startswith("backbon."):
        p.requires_grad_(False)

# end
trains = sum(p.requires_grad for p in model.parameters())
print("still training after the loop:", trains)
assert trains == 4  # claim: leaf-wrong-prefix-is-silent

try:
    model.get_submodule("backbon").requires_grad_(False)
except AttributeError as error:
    message = str(error)
    print("get_submodule:", message)

assert "backbon" in message  # claim: leaf-get-submodule-raises

# essential
_ = model.get_submodule("backbone").requires_grad_(False)
# end
trains = [name for name, p in model.named_parameters() if p.requires_grad]
print("still training:", *trains)
assert trains == ["head.weight", "head.bias"]  # claim: leaf-get-submodule-freezes
