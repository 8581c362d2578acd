import torch

x = torch.tensor(3.0, requires_grad=True)

recorded = x * x
with torch.no_grad():
    unrecorded = x * x

print("outside:", recorded)
print("inside :", unrecorded)
print("x      :", x)
assert recorded.grad_fn is not None  # claim: outside-is-recorded
assert unrecorded.grad_fn is None and x.requires_grad  # claim: only-recording-stops
