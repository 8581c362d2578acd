import torch
import warnings
from torch import nn
from torch.nn.utils import prune

_ = torch.manual_seed(0)
warnings.simplefilter("ignore")
layer, x = nn.Linear(3, 1, bias=False), torch.ones(1, 3)
# essential
prune.l1_unstructured(layer, "weight", amount=1)
optimizer = torch.optim.AdamW(layer.parameters(), lr=0.1, weight_decay=0.5)
# end
cut = layer.weight_mask == 0


def step():
    optimizer.zero_grad()
    layer(x).square().sum().backward()
    optimizer.step()


before = layer.weight_orig.detach().clone()
step()
print("parameters      :", [name for name, _ in layer.named_parameters()])
print("mask            :", layer.weight_mask[0].tolist())
print("weight.grad     :", layer.weight.grad)
print("weight_orig.grad:", [f"{g:.2f}" for g in layer.weight_orig.grad[0].tolist()])
assert layer.weight.grad is None  # claim: tr-pruned-weight-has-no-grad
assert not layer.weight_orig.grad[cut].any()  # claim: tr-pruned-entries-zero-gradient
moved = bool((layer.weight_orig != before)[cut].all())
_ = layer(x)
assert moved and not layer.weight[cut].any()  # claim: tr-pruned-entries-stay-zero

# essential
_ = prune.remove(layer, "weight")
# end
optimizer = torch.optim.AdamW(layer.parameters(), lr=0.1)
step()
print("after prune.remove and another step")
print("weight          :", [f"{w:.2f}" for w in layer.weight[0].tolist()])
assert layer.weight[cut].any()  # claim: tr-pruned-revives-after-remove
