import torch

_ = torch.manual_seed(0)
model = torch.nn.Linear(2, 1)
with torch.no_grad():
    loss = model(torch.ones(1, 2)).sum()

_ = loss.requires_grad_(True)
loss.backward()
print("no error; loss.grad:", loss.grad, "| weight.grad:", model.weight.grad)
# graph: loss
assert loss.is_leaf and model.weight.grad is None  # claim: myth-flag-on-loss
