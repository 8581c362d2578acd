import torch
from torch.autograd.graph import register_multi_grad_hook
from torch.nn.modules.module import register_module_forward_hook

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
seen, first = [], []
# essential
handle = register_multi_grad_hook([a, b], lambda grads: seen.append(grads))
register_multi_grad_hook([a, b], lambda grad: first.append(grad), mode="any")
(a * b).backward()
print("gradients of a and b:", seen[0])
print("mode='any', gradient:", first[0])

(a * 5).backward()
print("gradients if b is not in the graph:", seen[1])

try:
    torch.autograd.grad(a * b, [a, b])
except RuntimeError as error:
    refused = str(error)
    print("autograd.grad: error:", refused[:52])

names = []
everywhere = register_module_forward_hook(
    lambda module, inputs, output: names.append(type(module).__name__)
)
torch.nn.Sequential(torch.nn.Linear(1, 1), torch.nn.ReLU())(torch.ones(1))
everywhere.remove()
print("module hook called after:", names)
# end

assert seen[0] == [3.0, 2.0]  # claim: graph-multi-hook-all
assert first[0] in (2.0, 3.0)  # claim: graph-multi-hook-any
assert seen[1] == [5.0, None]  # claim: graph-multi-hook-none
assert "currently running autograd.grad()" in refused  # claim: graph-multi-hook-grad
assert names == ["Linear", "ReLU", "Sequential"]  # claim: graph-global-hook
c = torch.tensor(2.0, requires_grad=True)
register_multi_grad_hook([c], lambda grads: [grad * 10 for grad in grads])
register_multi_grad_hook([c], lambda grad: grad * 10, mode="any")
(c * 3).backward()
assert c.grad.item() == 3  # claim: graph-multi-hook-return
