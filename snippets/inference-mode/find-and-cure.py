import copy
import torch
from torch import nn


# essential
def inference_tensors(model):
    for prefix, module in model.named_modules():
        kept = {**vars(module), **module._parameters, **module._buffers}
        for name, value in kept.items():
            if isinstance(value, torch.Tensor) and value.is_inference():
                yield f"{prefix}.{name}".strip(".")


# end
_ = torch.manual_seed(0)
with torch.inference_mode():
    model = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2), nn.Linear(2, 1))
    model.positions = torch.arange(4.0)

found = list(inference_tensors(model))
print("found:", *found)

# essential
# en: the copy is made outside; the optimizer comes after it
# zh: 在块外复制；优化器要在复制之后再建
cured = copy.deepcopy(model)
optimizer = torch.optim.SGD(cured.parameters(), lr=0.1)
# end
print("after deepcopy:", list(inference_tensors(cured)))
cured(torch.randn(4, 2)).sum().backward()
optimizer.step()
trained = all(p.grad is not None for p in cured.parameters())
print("all have gradients:", trained)

# en: wrong: a copy that is made inside, even of a normal model
# zh: 错误：在块内复制，即使原来是普通模型
with torch.inference_mode():
    inside = copy.deepcopy(nn.Linear(2, 1))
print("a copy made inside:", *inference_tensors(inside))
inside(torch.randn(4, 2)).sum().backward()
print("gradient of its weight:", inside.weight.grad)

assert len(list(inference_tensors(inside))) == 2  # claim: im-copy-made-inside
assert inside.weight.grad is None  # claim: im-copy-inside-is-silent
kinds = {"0.weight", "1.running_mean", "positions"}
assert kinds < set(found)  # claim: im-search-finds-all
assert not list(inference_tensors(cured))  # claim: im-deepcopy-cures-a-model
assert trained  # claim: im-cured-model-trains
