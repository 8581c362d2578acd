import torch
from torch.nn.utils import fuse_conv_bn_eval, parametrizations, parametrize, prune

# essential
model = torch.nn.Sequential(torch.nn.Linear(2, 2).requires_grad_(False))
model.set_submodule("0", torch.nn.Linear(2, 2))
print("set_submodule, new layer requires grad:", model[0].weight.requires_grad)

conv = torch.nn.Conv2d(1, 1, 1).requires_grad_(False).eval()
fused = fuse_conv_bn_eval(conv, torch.nn.BatchNorm2d(1).eval())
print("fused, same parameter:", fused.weight is conv.weight)
print("fused, requires grad:", fused.weight.requires_grad)

normed = torch.nn.Linear(2, 2)
weight = normed.weight
parametrizations.weight_norm(normed)
parametrize.remove_parametrizations(normed, "weight")
print("weight_norm removed, same parameter:", normed.weight is weight)

spectral = torch.nn.Linear(2, 2)
before = spectral.weight
parametrizations.spectral_norm(spectral)
parametrize.remove_parametrizations(spectral, "weight")
print("spectral_norm removed, same parameter:", spectral.weight is before)

pruned = torch.nn.Linear(2, 2)
original = pruned.weight
prune.l1_unstructured(pruned, "weight", 2)
prune.remove(pruned, "weight")
print("prune.remove, same parameter:", pruned.weight is original)
# end

assert model[0].weight.requires_grad  # claim: rg-submodule-not-frozen
assert fused.weight is not conv.weight  # claim: rg-fused-is-new
assert not fused.weight.requires_grad  # claim: rg-fused-flag-of-conv
assert normed.weight is not weight  # claim: rg-weight-norm-removed-is-new
assert spectral.weight is before  # claim: rg-spectral-norm-removed-is-original
assert pruned.weight is original  # claim: rg-prune-removed-is-original
