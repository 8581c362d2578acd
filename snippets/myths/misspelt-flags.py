import torch

_ = torch.manual_seed(0)
model = torch.nn.Linear(2, 1)

# essential
model.requires_grad = False
for p in model.parameters():
    p.required_grad = False

# end
flags = [p.requires_grad for p in model.parameters()]
print("after both assignments :", flags)
assert all(flags)  # claim: myth-assignments-freeze-nothing

try:
    model.required_grad_(False)
except AttributeError as error:
    print("misspelt method        :", error)
    assert "required_grad_" in str(error)  # claim: myth-method-reports-typos

# essential
_ = model.requires_grad_(False)
# end
flags = [p.requires_grad for p in model.parameters()]
print("after requires_grad_() :", flags)
assert not any(flags)  # claim: myth-method-freezes
