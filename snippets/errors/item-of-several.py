import torch

# en: DataParallel returns one loss from each device, in one tensor
# zh: DataParallel 把各个设备的损失放在一个张量里返回
loss = torch.tensor([1.0, 3.0], requires_grad=True)
# essential
calls = {
    "loss.item()": lambda: loss.item(),
    "float(loss)": lambda: float(loss),
    "torch.tensor([loss])": lambda: torch.tensor([loss]),
    "loss.mean().item()": lambda: loss.mean().item(),
    "loss.tolist()": lambda: loss.tolist(),
}
# end
found = {}
for name, call in calls.items():
    try:
        found[name] = call()
    except (RuntimeError, ValueError) as error:
        found[name] = f"{type(error).__name__}: {error}"
    print(f"{name:20}", found[name])

item, number, listed, mean, numbers = found.values()
assert (
    item == "RuntimeError: a Tensor with 2 elements cannot be converted to Scalar"
)  # claim: several-item
assert (
    number == "ValueError: only one element tensors can be converted to Python scalars"
)  # claim: several-float
assert listed == number  # claim: several-tensor
assert mean == 2.0 and numbers == [1.0, 3.0]  # claim: several-mean
