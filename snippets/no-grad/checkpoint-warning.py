# en: takes a few seconds: the first use of checkpoint loads the compiler
# zh: 需要几秒钟：首次使用 checkpoint 时会加载编译器
import warnings

import torch
from torch.utils.checkpoint import checkpoint

_ = torch.manual_seed(0)
layer, head = torch.nn.Linear(3, 3), torch.nn.Linear(3, 1)
seen = {}
print("use_reentrant  input requires grad  warned  gradient in layer, in head")
for reentrant in (True, False):
    for flag in (False, True):
        layer.zero_grad()
        head.zero_grad()
        # essential
        x = torch.ones(2, 3, requires_grad=flag)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            head(checkpoint(layer, x, use_reentrant=reentrant)).sum().backward()
        got = [p.weight.grad is not None for p in (layer, head)]
        # end
        seen[reentrant, flag] = (bool(caught), *got)
        if caught:
            message = str(caught[0].message)
        print(f"{reentrant!s:14} {flag!s:20} {bool(caught)!s:7} {got[0]!s:9} {got[1]}")

print("the warning:", message)
# en: with use_reentrant=True, a tensor in a list does not count as an input
# zh: 用 use_reentrant=True 时，放在列表里的张量不算输入
listed = [torch.ones(2, 3, requires_grad=True)]
warnings.simplefilter("ignore")
out = checkpoint(lambda tensors: layer(tensors[0]), listed, use_reentrant=True)
print("input in a list: the result requires grad:", out.requires_grad)
assert not out.requires_grad  # claim: ng-reentrant-misses-lists
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    boxed = [
        checkpoint(lambda t: {"h": layer(t)}, x, use_reentrant=True)["h"],
        checkpoint(lambda t: [layer(t)], x, use_reentrant=True)[0],
    ]
flags = [h.requires_grad for h in boxed]
print("result in a dictionary, in a list: requires grad:", *flags)
print("torch warned of these two results:", bool(caught))
assert flags == [False, False] and not caught  # claim: ng-reentrant-boxed-results
assert seen[True, False] == (True, False, True)  # claim: ng-reentrant-loses-the-layer
assert seen[True, True] == (False, True, True)  # claim: ng-asking-input-heals-reentrant
assert seen[False, False] == (False, True, True)  # claim: ng-non-reentrant-just-works
