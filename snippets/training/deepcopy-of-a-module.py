import copy

import torch

_ = torch.manual_seed(0)
online = torch.nn.Linear(2, 1)
# essential
online(torch.ones(1, 2)).sum().backward()
target = copy.deepcopy(online)
shared = target.weight.data_ptr() == online.weight.data_ptr()
print("storage shared:", shared)
print("requires_grad :", target.weight.requires_grad)
print("gradient      :", target.weight.grad)
# end
assert not shared  # claim: tr-deepcopy-copies-storage
assert target.weight.requires_grad  # claim: tr-deepcopy-keeps-the-flag
assert target.weight.grad is None  # claim: tr-deepcopy-drops-parameter-grad

# en: deepcopy fails if the module stores a result with history
# zh: 模块上如果存着带历史的结果，就无法复制
online.last = online(torch.ones(1, 2))
try:
    copy.deepcopy(online)
except RuntimeError as error:
    message = str(error)
    print("error:", message.split(" at the ")[0])

online.last = online.last.detach()
_ = copy.deepcopy(online)
assert "graph leaves" in message  # claim: tr-deepcopy-refuses-history
assert online.last.grad_fn is None  # claim: tr-detached-attribute-can-be-copied
