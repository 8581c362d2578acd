import torch
from torch import nn

norm = nn.BatchNorm1d(2)
w = torch.ones(2, requires_grad=True)
# essential
tensors = {
    "leaf tensor": w,
    "result": w * 2,
    "view of the leaf": w[:1],
    "plain data": torch.ones(2),
    "parameter": norm.weight,
    "buffer": norm.running_mean,
}
# end
print(f"{'':18}{'is_leaf':9}{'requires_grad':15}grad_fn")
for name, t in tensors.items():
    history = t.grad_fn and t.grad_fn.name()
    print(f"{name:18}{t.is_leaf!s:9}{t.requires_grad!s:15}{history}")

assert w.is_leaf and not tensors["result"].is_leaf  # claim: glo-leaf-or-result
assert tensors["result"].grad_fn is not None  # claim: glo-result-has-grad-fn
assert tensors["plain data"].is_leaf  # claim: glo-plain-data-is-a-leaf
assert tensors["view of the leaf"]._base is w  # claim: glo-view-and-base
assert norm.weight.requires_grad and "weight" in dict(norm.named_parameters())
assert isinstance(norm.weight, nn.Parameter)  # claim: glo-parameter
assert not norm.running_mean.requires_grad  # claim: glo-buffer-has-no-gradient
