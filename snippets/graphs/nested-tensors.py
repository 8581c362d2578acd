import torch

jagged = {"layout": torch.jagged}
# essential
a = torch.tensor([1.0, 2.0], requires_grad=True)
b = torch.tensor([3.0], requires_grad=True)

copied = torch.nested.nested_tensor([a, b], **jagged)
print("nested_tensor, requires grad:", copied.requires_grad)

kept = torch.nested.as_nested_tensor([a, b], **jagged)
(kept * 2).values().sum().backward()
print("as_nested_tensor, requires grad:", kept.requires_grad)
print("a.grad:", a.grad, "b.grad:", b.grad)
# end

assert not copied.requires_grad  # claim: graph-nested-tensor-cuts
assert a.grad.tolist() == [2.0, 2.0] and b.grad.tolist() == [
    2.0
]  # claim: graph-as-nested-passes
