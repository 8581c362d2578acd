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
data = torch.tensor(3.0)
times_data = (a * data).grad_fn
kept_of_two = times_data._saved_self, times_data._saved_other
assert kept_of_two[0] is None and kept_of_two[1] is data  # claim: graph-mul-saves-data
both = product.grad_fn._saved_self, product.grad_fn._saved_other
assert both[0] is a and both[1] is b  # claim: graph-mul-saves-inputs
assert torch.equal(kept, power)  # claim: graph-exp-saves-its-result
assert not hasattr(total.grad_fn, "_saved_self")  # claim: graph-add-saves-nothing

# graph: total
