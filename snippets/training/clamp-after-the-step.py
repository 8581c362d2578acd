import torch

_ = torch.manual_seed(0)
layer = torch.nn.Linear(3, 2)
weight = layer.weight
optimizer = torch.optim.SGD(layer.parameters(), lr=1.0)
layer(torch.randn(8, 3)).sum().backward()
optimizer.step()
print("largest weight after the step            :", round(weight.abs().max().item(), 2))

# essential
try:
    weight.clamp_(-0.1, 0.1)
except RuntimeError as error:
    # end
    message = str(error)
    print("clamp_ outside no_grad, error:", message)

# essential
with torch.no_grad():
    _ = weight.clamp_(-0.1, 0.1)

# end
print("largest weight after clamp_ under no_grad:", round(weight.abs().max().item(), 2))
assert "a leaf Variable" in message  # claim: tr-bare-clamp-raises
assert weight.abs().max() <= 0.1  # claim: tr-clamp-under-no-grad
assert weight.is_leaf and weight.requires_grad  # claim: tr-clamped-stays-leaf
