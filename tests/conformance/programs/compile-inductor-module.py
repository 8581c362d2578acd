# A compiled module agrees with the one that it was made from, and shares its parameters.
import torch

torch.manual_seed(0)
model = torch.nn.Sequential(torch.nn.Linear(4, 8), torch.nn.Tanh())
compiled = torch.compile(model)
x = torch.randn(3, 4)
with torch.no_grad():
    print(torch.allclose(model(x), compiled(x), atol=1e-6))
print(type(compiled).__name__, next(compiled.parameters()) is model[0].weight)
