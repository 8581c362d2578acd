import torch
from torch.func import functional_call, grad

_ = torch.manual_seed(0)
model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
_ = model[0].requires_grad_(False)
x = torch.ones(1, 2)


# essential
def loss(values):
    return functional_call(model, values, (x,)).square().sum()


everything = dict(model.named_parameters())
head = {name: p for name, p in everything.items() if p.requires_grad}
of_all, of_head = grad(loss)(everything), grad(loss)(head)
# end
print("all passed  :", list(of_all))
print("head passed :", list(of_head), "with history:", of_head["1.bias"].requires_grad)
# essential
detached = grad(loss)({name: p.detach() for name, p in head.items()})
# end
print(
    "detached    :", list(detached), "with history:", detached["1.bias"].requires_grad
)
assert of_all["0.weight"].any()  # claim: tr-func-ignores-the-flag
assert list(of_head) == [
    "1.weight",
    "1.bias",
]  # claim: tr-func-differentiates-what-is-passed
assert of_head["1.bias"].requires_grad  # claim: tr-func-parameters-keep-history
assert not detached["1.bias"].requires_grad  # claim: tr-func-detached-values-no-history
# en: a misspelt name is ignored, unless strict=True
# zh: 拼错的名字会被忽略，除非写 strict=True
misspelt = {"1.weights": torch.zeros(1, 2)}
same = torch.equal(functional_call(model, misspelt, (x,)), model(x))
print("misspelt name, output of the module unchanged:", same)
assert torch.equal(
    functional_call(model, misspelt, (x,)), model(x)
)  # claim: tr-func-misspelt-ignored
# en: but a layer that does not exist is an error
# zh: 但层名不存在就会报错
unknown = {"2.weight": torch.zeros(1, 2)}
try:
    _ = functional_call(model, unknown, (x,))
except AttributeError as error:
    print("no such layer:", error)
    layer = str(error)

assert layer.endswith("has no attribute `2`")  # claim: tr-func-missing-layer
strict = []
for values in (misspelt, unknown):
    try:
        _ = functional_call(model, values, (x,), strict=True)
    except RuntimeError as error:
        print("strict=True :", str(error).splitlines()[1].strip())
        strict.append("Unexpected key" in str(error))

assert strict == [True, True]  # claim: tr-func-strict-names-it
norm, values = torch.nn.BatchNorm1d(2), torch.ones(2)
try:
    both = {"weight": values, "bias": values}
    _ = functional_call(norm, both, (torch.ones(3, 2),), strict=True)
except RuntimeError as error:
    buffers = str(error)

assert "Missing key" in buffers  # claim: tr-func-strict-wants-buffers
