import torch
from torch import nn
import warnings

model = nn.ModuleDict({"embed": nn.Embedding(4, 2), "out": nn.Linear(2, 4, bias=False)})
model["out"].weight = model["embed"].weight
embed, out = ([*model[name].parameters()] for name in ("embed", "out"))


def attempt(parameters):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            optimizer = torch.optim.SGD(parameters, lr=0.1)
        except (ValueError, TypeError) as error:
            return str(error).split(". ")[0]
    groups = [len(group["params"]) for group in optimizer.param_groups]
    warned = "".join(f", warning: {str(w.message).split(';')[0]}" for w in caught)
    return f"parameters in each group {groups}{warned}"


# essential
texts = {
    "two groups": attempt([{"params": embed}, {"params": out}]),
    "one list": attempt(embed + out),
    "one tensor": attempt(embed[0]),
    "parameters()": attempt(model.parameters()),
}
# end
for name, text in texts.items():
    print(f"{name}: {text}")

groups, one_list, tensor, right = texts.values()
assert (
    groups == "some parameters appear in more than one parameter group"
)  # claim: opt-err-groups
assert "duplicate parameters" in one_list  # claim: opt-err-duplicate
assert "should be an iterable of Tensors" in tensor  # claim: opt-err-one-tensor
assert right == "parameters in each group [1]"  # claim: opt-err-parameters-once

# en: p is 1.0, its gradient 1; p is twice in the list
# zh: p 是 1.0，梯度是 1；p 在列表里出现两次
p = torch.ones(1, requires_grad=True)
p.grad = torch.ones(1)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    torch.optim.SGD([p, p], lr=0.1).step()
print("SGD([p, p]), p after one step:", round(p.item(), 3))
assert round(p.item(), 3) == 0.8  # claim: opt-err-updated-twice
