import numpy
import torch
import warnings
from torch import nn

# essential
x = torch.from_numpy(numpy.ones((1, 1, 2)))
layers = [nn.Linear(2, 1), nn.Conv1d(1, 1, 1), nn.LayerNorm(2), nn.GRU(2, 1)]


# end
def attempt(layer, x):
    try:
        layer(x)
    except (RuntimeError, ValueError) as error:
        return str(error).split(". ")[0]
    return "fine"


texts = [attempt(layer, x) for layer in layers]
for layer, text in zip(layers, texts):
    print(f"{type(layer).__name__}: {text}")

# essential
# en: right: convert the data once, or the whole model
# zh: 正确：把数据转换一次，或者转换整个模型
data = [attempt(layer, x.float()) for layer in layers]
model = [attempt(layer.double(), x) for layer in layers]
# end
print("x.float():", data)
print("layer.double():", model)

assert "got Double and Float" in texts[0]  # claim: err-linear-dtype
assert "fine" not in texts and len(set(texts)) == 4  # claim: err-layer-dtypes
assert data == model == ["fine"] * 4  # claim: err-layer-dtype-cures

# en: the result of autocast goes into a layer outside the autocast block
# en: a layer under autocast gets an input in float64
# zh: autocast 里算出的结果，用在 autocast 之外的层里
# zh: autocast 里的层，输入是 float64
with torch.autocast("cpu", dtype=torch.bfloat16):
    result = nn.Linear(2, 2)(torch.ones(1, 2))
    under = attempt(nn.Linear(2, 1), x)
outside = attempt(nn.Linear(2, 1), result)
print("Linear outside, result of autocast:", outside)
print("Linear under autocast, float64:", under)
assert "got BFloat16 and Float" in outside  # claim: err-dtype-after-autocast
assert "got Double and BFloat16" in under  # claim: err-dtype-double-autocast

warnings.simplefilter("ignore")
half = torch.ones(1, 2, 2, dtype=torch.float16)
norms = [nn.BatchNorm1d(2), nn.LayerNorm(2), nn.GroupNorm(1, 2), nn.RMSNorm(2)]
accepted = [attempt(nn.RMSNorm(2), x), *(attempt(norm, half) for norm in norms)]
print("RMSNorm, float64 input:         ", accepted[0])
print("the four norms, float16 inputs: ", accepted[1:])
assert accepted == ["fine"] * 5  # claim: err-norms-accept-other-dtypes
