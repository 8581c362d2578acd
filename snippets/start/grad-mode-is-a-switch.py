import torch

w = torch.tensor(3.0, requires_grad=True)

recorded = w * 2
print("outside: mode", torch.is_grad_enabled(), "->", recorded)

with torch.no_grad():
    unrecorded = w * 2
    print("inside : mode", torch.is_grad_enabled(), "->", unrecorded)

print("w      :", w)
assert recorded.requires_grad  # claim: start-recording-is-the-default
assert not unrecorded.requires_grad  # claim: start-no-grad-records-nothing
assert torch.equal(recorded, unrecorded)  # claim: start-same-value
assert w.requires_grad  # claim: start-leaf-is-not-touched
