import torch


def dtypes(grad_mode):
    # essential
    layer = torch.nn.Linear(2, 1)
    x = torch.ones(1, 2, requires_grad=True)
    with torch.autocast("cpu", dtype=torch.bfloat16), torch.set_grad_enabled(grad_mode):
        y = layer(x)
    if grad_mode:
        y.sum().backward()
    grad = layer.weight.grad
    # end
    return layer.weight.dtype, y.dtype, y.requires_grad, grad is not None and grad.dtype


weight, result, recorded, gradient = dtypes(grad_mode=True)
print("weight:", weight, "| result:", result, "| gradient:", gradient)
silent = dtypes(grad_mode=False)
print("no_grad in autocast:", silent[1], "| requires grad:", silent[2])

layer = torch.nn.Linear(2, 1)
with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
    other = layer(torch.ones(1, 2))

print("autocast in no_grad:", other.dtype, "| requires grad:", other.requires_grad)

half, full = torch.bfloat16, torch.float32
assert (weight, result) == (full, half)  # claim: tr-autocast-leaves-weights
assert gradient == full  # claim: tr-autocast-gradient-fp32
assert silent[1:3] == (half, False)  # claim: tr-autocast-in-no-grad
assert (other.dtype, other.requires_grad) == silent[
    1:3
]  # claim: tr-autocast-order-free
