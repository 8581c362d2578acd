import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(5.0, requires_grad=True)
product = a * b
power = product.exp()
total = power + a

for result in (product, power, total):
    node = result.grad_fn
    names = [name for name in dir(node) if name.startswith("_saved_")]
    tensors = [name for name in names if torch.is_tensor(getattr(node, name))]
    print(f"{node.name():13}", *tensors)

kept = power.grad_fn._saved_result
assert product.grad_fn._saved_self is a  # claim: graph-mul-saves-inputs
assert torch.equal(kept, power)  # claim: graph-exp-saves-its-result
assert not hasattr(total.grad_fn, "_saved_self")  # claim: graph-add-saves-nothing

# graph: total
