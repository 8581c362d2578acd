import torch

layer = torch.nn.Linear(2, 1)
optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
weight = layer.weight
new = torch.tensor([[3.0, 4.0]])

try:
    _ = layer.weight.copy_(new)
except RuntimeError as error:
    message = str(error)
    print("copy_        :", message)

# essential
with torch.no_grad():
    _ = layer.weight.copy_(new)

# end
print("under no_grad:", layer.weight.tolist(), "same object:", layer.weight is weight)
assert "in-place operation" in message  # claim: leaf-bare-copy-refused
assert (
    layer.weight is weight and weight.requires_grad
)  # claim: leaf-written-stays-parameter

# essential
# en: torch.nn.init brings its own no_grad
# zh: torch.nn.init 自带 no_grad
_ = torch.nn.init.constant_(layer.weight, 0.5)
# end
assert layer.weight.tolist() == [[0.5, 0.5]]  # claim: leaf-init-needs-no-block

# essential
layer.weight = torch.nn.Parameter(new.clone())
# end
layer(torch.ones(1, 2)).sum().backward()
optimizer.step()
print("after a step :", layer.weight.tolist(), "same object:", layer.weight is weight)
assert layer.weight.tolist() == new.tolist()  # claim: leaf-optimizer-keeps-the-old
