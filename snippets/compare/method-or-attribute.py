from torch import nn

attribute, method = nn.Linear(2, 2), nn.Linear(2, 2)
attribute.requires_grad = False
_ = method.requires_grad_(False)

print("model.requires_grad = False :", attribute.weight.requires_grad)
print("model.requires_grad_(False) :", method.weight.requires_grad)
assert attribute.weight.requires_grad  # claim: cmp-attribute-on-a-module-does-nothing
assert not method.weight.requires_grad  # claim: cmp-method-on-a-module-freezes
