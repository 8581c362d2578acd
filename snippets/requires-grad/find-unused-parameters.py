import torch
from torch import nn

_ = torch.manual_seed(0)
model = nn.ModuleDict({"body": nn.Linear(3, 4), "head": nn.Linear(4, 1)})
model["spare"] = nn.Linear(4, 1)
_ = model["body"].bias.requires_grad_(False)

# essential
loss = model["head"](model["body"](torch.randn(2, 3))).sum()
loss.backward(retain_graph=True)
for name, p in model.named_parameters():
    if p.grad is None:
        print(
            f"{name:13}", "frozen" if not p.requires_grad else "not part of this loss"
        )

# end
none = {name for name, p in model.named_parameters() if p.grad is None}
frozen = {name for name, p in model.named_parameters() if not p.requires_grad}
assert none - frozen == {"spare.weight", "spare.bias"}  # claim: leaf-unused-are-found

# en: autograd.grad() raises an error for an unused input, by default
# zh: autograd.grad() 遇到没用到的输入，默认会报错
spare = model["spare"].weight
try:
    torch.autograd.grad(loss, spare, retain_graph=True)
except RuntimeError as error:
    message = str(error).split(". ")[0]
    print("autograd.grad()        :", message)

(missing,) = torch.autograd.grad(loss, spare, retain_graph=True, allow_unused=True)
(zeros,) = torch.autograd.grad(loss, spare, materialize_grads=True)
print("allow_unused=True      :", missing)
print("materialize_grads=True :", zeros)
assert "not have been used" in message  # claim: leaf-autograd-grad-complains
assert missing is None and not zeros.any()  # claim: leaf-unused-none-or-zeros
