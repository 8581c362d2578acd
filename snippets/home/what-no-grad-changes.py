import torch

x = torch.tensor(3.0, requires_grad=True)
outside = x * x
with torch.no_grad():
    inside = x * x

print("outside:", outside)
print("inside: ", inside)
assert outside.grad_fn is not None  # claim: outside-is-recorded
assert inside.grad_fn is None and x.requires_grad  # claim: only-recording-stops
