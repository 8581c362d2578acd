import torch
from torch import nn


def attempt(model):
    half, _ = model[0](torch.ones(1, 1, 3)).chunk(2, dim=1)
    try:
        model[1](half).sum().backward()
        return "fine"
    except RuntimeError as error:
        return str(error).split(". ")[0]


model = nn.Sequential(nn.Conv1d(1, 2, 1), nn.LeakyReLU())
alone = attempt(model)
# en: as a library does after it has built the model
# zh: 库在建好模型之后这样做
for module in model.modules():
    if isinstance(module, nn.LeakyReLU):
        module.inplace = True
in_the_library = attempt(model)
# essential
for module in model.modules():
    if getattr(module, "inplace", False):
        module.inplace = False
# end
undone = attempt(model)
print("the layer as built          :", alone)
print("after the library set it    :", in_the_library)
print("after it was switched off   :", undone)
assert alone == "fine"  # claim: err-inplace-as-built
assert (
    "is a view and is being modified inplace" in in_the_library
)  # claim: err-inplace-by-library
assert undone == "fine"  # claim: err-inplace-undone
