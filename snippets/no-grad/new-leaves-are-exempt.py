import copy

import torch

_ = torch.manual_seed(0)
# essential
with torch.no_grad():
    asked = torch.ones(2, requires_grad=True)
    later = torch.zeros(2).requires_grad_()
    parameter = torch.nn.Parameter(torch.ones(2))
    layer = torch.nn.Linear(2, 1)
    copied = copy.deepcopy(asked)

# end
print("requires_grad=True   :", asked.requires_grad)
print("requires_grad_()     :", later.requires_grad)
print("nn.Parameter         :", parameter.requires_grad)
print("nn.Linear weight     :", layer.weight.requires_grad)
assert asked.requires_grad and later.requires_grad  # claim: factories-are-exempt
assert parameter.requires_grad  # claim: parameters-are-exempt
assert layer.weight.requires_grad  # claim: layers-are-exempt
print("copy.deepcopy        :", copied.requires_grad)
assert copied.requires_grad  # claim: ng-deepcopy-keeps-the-flag

# en: they are ordinary leaves: used outside, they get gradients
# zh: 这些张量就是普通的叶子张量：在块外使用，照样得到梯度
layer(asked * later.exp() * parameter * copied).sum().backward()
leaves = [asked, later, parameter, layer.weight, copied]
print("gradients arrived    :", [t.grad is not None for t in leaves])
assert all(t.grad is not None for t in leaves)  # claim: exempt-leaves-get-gradients
