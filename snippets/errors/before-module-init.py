import torch
from torch import nn


def built(assign):
    class Model(nn.Module):
        def __init__(self):
            # essential
            # en: super().__init__() should be the first line
            # zh: super().__init__() 应该是第一行
            assign(self)
            super().__init__()
            # end

    try:
        Model()
    except AttributeError as error:
        return str(error)


assignments = {
    "self.w = nn.Parameter(...)": lambda m: setattr(
        m, "w", nn.Parameter(torch.ones(1))
    ),
    "self.layer = nn.Linear(...)": lambda m: setattr(m, "layer", nn.Linear(1, 1)),
    "self.register_buffer(...)": lambda m: m.register_buffer("b", torch.ones(1)),
    "self.register_parameter(...)": lambda m: m.register_parameter("p", None),
}
texts = {name: built(assign) for name, assign in assignments.items()}
for name, text in texts.items():
    print(f"{name}: {text}")
for text in texts.values():
    assert text.endswith("before Module.__init__() call")  # claim: mod-before-init
