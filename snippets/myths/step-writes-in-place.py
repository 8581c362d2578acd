import torch

w = torch.ones(2, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
early = (w**2).sum()
(w * 3).sum().backward()
print("version before step():", w._version)
optimizer.step()
print("version after step() :", w._version)
assert w._version == 1  # claim: myth-step-writes-in-place

try:
    early.backward()
except RuntimeError as error:
    message = str(error)
    print(message[:81], "...")

assert "modified by an inplace" in message  # claim: myth-step-spoils-older-graph
