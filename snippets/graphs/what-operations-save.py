import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(5.0, requires_grad=True)
product = a * b
power = product.exp()
total = power + a

for result in (product, power, total):
    function = result.grad_fn
    saved = [name for name in dir(function) if name.startswith("_saved_")]
    tensors = [name for name in saved if torch.is_tensor(getattr(function, name))]
    print(f"{function.name():13}", *tensors)

assert product.grad_fn._saved_self is a  # claim: graph-mul-saves-inputs
assert torch.equal(
    power.grad_fn._saved_result, power
)  # claim: graph-exp-saves-its-result
assert not hasattr(total.grad_fn, "_saved_self")  # claim: graph-add-saves-nothing

# graph: total
