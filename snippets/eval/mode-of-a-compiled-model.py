import torch
from torch import nn

graphs = []


def backend(module, inputs):
    graphs.append(module)
    return module.forward


model = nn.Sequential(nn.Linear(2, 2), nn.Dropout()).eval()
# essential
compiled = torch.compile(model, backend=backend)
mode = compiled.training
_ = compiled.train()
both = model.training, model[1].training
# end
x = torch.ones(1, 2)
for _ in range(3):
    _ = compiled.train()(x)
    _ = compiled.eval()(x)

print("compiled after model.eval(): training =", mode)
print("after compiled.train(): model and dropout", both)
print("three times train() and eval(): graphs compiled:", len(graphs))
assert mode is False  # claim: eval-compile-keeps-mode
assert both == (True, True)  # claim: eval-compile-passes-mode
assert len(graphs) == 2  # claim: eval-compile-two-graphs
