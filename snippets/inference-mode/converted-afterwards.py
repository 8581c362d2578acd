import copy
import torch
from torch import nn

# essential
with torch.inference_mode():
    model = nn.Linear(2, 1)

# en: outside again, the model is converted
# zh: 回到块外，再转换模型
_ = model.double()
x = torch.ones(3, 2, dtype=torch.float64)
# end
print("weight.is_inference():", model.weight.is_inference())

messages = []
for mode in torch.enable_grad, torch.no_grad, torch.inference_mode:
    try:
        with mode():
            _ = model(x)
    except RuntimeError as error:
        messages.append(str(error))
        print(f"{mode.__name__:15}", error)

# en: another model: new values through .data do not help either
# zh: 另一个模型：通过 .data 换成新的值，同样没有用
with torch.inference_mode():
    other = nn.Linear(2, 1)

# essential
for p in other.parameters():
    p.data = p.data.clone()
# end

try:
    _ = other(torch.ones(3, 2))
except RuntimeError as error:
    replaced = str(error)
    print("after p.data = p.data.clone():", error)

# essential
cured = copy.deepcopy(model)
cured(x).sum().backward()
# end
print("deepcopy trains:", cured.weight.grad is not None)
assert not model.weight.is_inference()  # claim: im-converted-hides-the-mark
broken = ["Inference tensors do not track version counter."] * 3
assert messages == broken  # claim: im-converted-model-is-broken
assert cured.weight.grad is not None  # claim: im-deepcopy-cures-a-converted-model
assert replaced == broken[0]  # claim: im-data-clone-is-no-cure
