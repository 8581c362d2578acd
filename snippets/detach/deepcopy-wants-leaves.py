import copy

import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 3
x.grad = torch.ones(2)
parameter = torch.nn.Parameter(torch.ones(2))
parameter.grad = torch.ones(2)

# essential
leaf, copied = copy.deepcopy(x), copy.deepcopy(parameter)
print("leaf     :", leaf, "grad", leaf.grad)
print("parameter: requires_grad", copied.requires_grad, "grad", copied.grad)
# end
assert leaf.requires_grad and leaf.is_leaf  # claim: det-deepcopy-keeps-the-flag
assert leaf.data_ptr() != x.data_ptr()  # claim: det-deepcopy-owns-its-storage
assert leaf.grad is not None and copied.grad is None  # claim: det-deepcopy-and-grad

# essential
try:
    copy.deepcopy(y)
except RuntimeError as error:
    message = str(error)
    print("computed :", message.partition(" at the moment")[0])

# end
assert "graph leaves" in message  # claim: det-deepcopy-refuses-non-leaves
