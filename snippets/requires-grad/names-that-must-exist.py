import torch
from torch import nn

model = nn.ModuleDict({"backbone": nn.Linear(3, 3), "head": nn.Linear(3, 1)})

# essential
# en: the misspelt prefix matches no name, and there is no error
# zh: 前缀拼错，匹配不到任何名字，也不报错
for name, p in model.named_parameters():
    if name.startswith("backbon."):
        p.requires_grad_(False)

# end
trains = sum(p.requires_grad for p in model.parameters())
print("parameters that still require grad after the loop:", trains)
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
print("now only these require grad:", *trains)
assert trains == ["head.weight", "head.bias"]  # claim: leaf-get-submodule-freezes
