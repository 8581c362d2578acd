import copy
import torch
from torch.nn.utils import parametrizations, prune

_ = torch.manual_seed(0)
model = torch.nn.Linear(2, 1)

# essential
# en: wrong: the module keeps a result, and a result has a history
# zh: 错误：模块里存了一个计算结果，而结果带有历史
model.last = model(torch.ones(1, 2))
try:
    copy.deepcopy(model)
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

assert message.startswith("Only Tensors created explicitly")  # claim: err-deepcopy

# essential
# en: right: keep results without their history
# zh: 正确：保存结果时不带历史
model.last = model(torch.ones(1, 2)).detach()
twin = copy.deepcopy(model)
# end
print("right: equal values:", torch.equal(twin.weight, model.weight))
assert torch.equal(twin.weight, model.weight)  # claim: err-deepcopy-after-detach

# en: pruning stores a computed weight in the layer
# zh: 剪枝会在层里存一个计算出来的权重
pruned = prune.l1_unstructured(torch.nn.Linear(2, 1), "weight", amount=1)
try:
    copy.deepcopy(pruned)
except RuntimeError as error:
    assert str(error) == message  # claim: err-deepcopy-pruned

_ = prune.remove(pruned, "weight")
assert torch.equal(
    copy.deepcopy(pruned).weight, pruned.weight
)  # claim: err-deepcopy-prune-removed
normed = parametrizations.weight_norm(torch.nn.Linear(2, 1))
assert torch.equal(
    copy.deepcopy(normed).weight, normed.weight
)  # claim: err-deepcopy-parametrized
lstm = parametrizations.weight_norm(torch.nn.LSTM(2, 2), "weight_hh_l0")
_, _ = copy.deepcopy(lstm), lstm(torch.ones(1, 2))
try:
    copy.deepcopy(lstm)
    copied = True
except RuntimeError:
    copied = False
with torch.no_grad():
    _ = lstm(torch.ones(1, 2))
_ = copy.deepcopy(lstm)
assert not copied  # claim: err-deepcopy-parametrized-lstm
assert copy.deepcopy(model.weight).requires_grad  # claim: err-deepcopy-of-leaf
