import torch
from torch import nn

layer, norm = nn.Linear(2, 1), nn.BatchNorm1d(2)
x = torch.ones(2, requires_grad=True)


def result_as_parameter():
    p = nn.Parameter(torch.ones(2), requires_grad=False)
    p.mul_(x)
    layer.register_parameter("scale", p)


calls = {
    # essential
    "register_parameter, a tensor": lambda: layer.register_parameter(
        "w", torch.ones(1)
    ),
    "register_parameter, a product": lambda: layer.register_parameter("w", x * 2),
    "register_parameter, written in place": result_as_parameter,
    "a name with a dot": lambda: layer.register_parameter("a.b", None),
    "a name that is taken": lambda: layer.register_parameter("training", None),
    # end
    "running_mean = 0.0": lambda: setattr(norm, "running_mean", 0.0),
    "a layer = 2.0": lambda: setattr(nn.Sequential(layer), "0", 2.0),
    "layer.to(torch.int64)": lambda: layer.to(torch.int64),
    "layer.train('no')": lambda: layer.train("no"),
    "nn.Parameter, whole numbers": lambda: nn.Parameter(torch.tensor([1, 2])),
}
texts = {}
for name, call in calls.items():
    try:
        call()
    except (RuntimeError, TypeError, ValueError, KeyError) as error:
        texts[name] = error.args[0]
    print(f"{name}: {texts[name].split('. ')[0]}")

tensor, product, result, point, taken, *others = texts.values()
buffer, child, whole, train, parameter = others
assert product == tensor and "Parameter or None" in tensor  # claim: mod-register-tensor
assert nn.Parameter(x * 2).grad_fn is None  # claim: mod-result-cut
assert (
    "Cannot assign non-leaf Tensor to parameter" in result
)  # claim: mod-register-result
assert point == 'parameter name can\'t contain "."'  # claim: mod-name
assert taken == "attribute 'training' already exists"  # claim: mod-taken
assert "as buffer 'running_mean'" in buffer  # claim: mod-buffer
assert "as child module" in child  # claim: mod-child
assert "only accepts floating point" in whole  # claim: mod-to
assert train == "training mode is expected to be boolean"  # claim: mod-train
assert "floating point and complex" in parameter  # claim: mod-whole

# en: these assignments raise no error
# zh: 下面的赋值都不报错
layer.plain = torch.ones(1)
layer.register_parameter("bias", None)
norm.running_mean = None
model = nn.Sequential(layer, norm)
model[1] = nn.Parameter(torch.tensor([1, 2]), requires_grad=False)
names = [name for name, _ in model.named_parameters()]
print("registered:", names)
assert "0.plain" not in names  # claim: mod-plain-not-registered
assert "0.bias" not in names  # claim: mod-replaced
assert norm.running_mean is None  # claim: mod-buffer-none
assert "1" in names  # claim: mod-child-replaced
whole = getattr(model, "1")
assert whole.dtype == torch.int64  # claim: mod-whole-without-gradient
