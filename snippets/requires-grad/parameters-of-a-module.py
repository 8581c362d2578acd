import torch
from torch import nn

_ = torch.manual_seed(0)
# essential
module = nn.Module()
module.scaled = nn.Parameter(torch.randn(3)) * 0.01
module.plain = torch.randn(3, requires_grad=True)
module.right = nn.Parameter(torch.randn(3) * 0.01)
registered = [name for name, _ in module.named_parameters()]
print("registered:", *registered)
# end
assert registered == ["right"]  # claim: leaf-only-parameters-are-registered

try:
    module.right = module.right * 2
except TypeError as error:
    message = str(error).split(" (")[0]
    print("assigned  :", message)

assert "cannot assign" in message  # claim: leaf-result-is-no-parameter

module.register_buffer("buffer", torch.ones(3))
module.buffer = module.right * 2
assert "buffer" in module.state_dict()  # claim: leaf-result-replaces-a-buffer
module.part = nn.Identity()
try:
    module.part = module.right * 2
except TypeError as error:
    child = str(error)

assert "as child module 'part'" in child  # claim: leaf-result-is-no-submodule

# en: module.to() keeps the parameters, tensor.to() returns another tensor
# zh: module.to() 保留原来的参数，tensor.to() 返回另一个张量
same = module.right
optimizer = torch.optim.SGD(module.parameters(), lr=0.1)
_ = module.to(torch.float64)
(held,) = optimizer.param_groups[0]["params"]
print("module.to :", module.right.dtype, "same object:", module.right is same)
moved = same.to(torch.float32)
print("tensor.to :", moved.dtype, "leaf:", moved.is_leaf)
assert module.right is same and same.is_leaf  # claim: leaf-module-to-keeps-leaves
assert not moved.is_leaf  # claim: leaf-tensor-to-does-not
assert held is module.right  # claim: leaf-optimizer-keeps-up-with-module-to
