import torch

_ = torch.manual_seed(0)
model = torch.nn.Linear(3, 1)
x = torch.ones(2, 3)

with torch.autocast("cpu", dtype=torch.bfloat16):
    with torch.no_grad():
        first = model(x)
    second = model(x)

second.sum().backward()
print("first :", first.dtype, "| recorded:", first.requires_grad)
print("second:", second.dtype, "| recorded:", second.requires_grad)
print("weight has a gradient:", model.weight.grad is not None)
assert model.weight.grad is not None  # claim: myth-autocast-keeps-gradients
