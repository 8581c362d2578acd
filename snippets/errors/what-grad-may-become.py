import torch


def with_grad(value):
    x = torch.ones(2, requires_grad=True)
    x.grad = x if value == "itself" else value
    return x


def other_dtype():
    with_grad(torch.ones(2)).grad_dtype = torch.float64


def dtype_of_a_result():
    return (torch.ones(2, requires_grad=True) * 2).grad_dtype


def other_dtype_of_a_result():
    y = torch.ones(2, requires_grad=True) * 2
    y.retain_grad()
    y.grad_dtype = torch.float16


def half_beside_float():
    x = torch.ones(2, requires_grad=True)
    # essential
    x.grad_dtype = torch.float16
    (x * 3).sum().backward()
    # end
    return f"x {x.dtype}, x.grad {x.grad.dtype}"


def half_and_adam(**options):
    x = torch.ones(2, requires_grad=True)
    x.grad_dtype = torch.float16
    (x * 3).sum().backward()
    torch.optim.Adam([x], **options).step()


actions = {
    # essential
    "x.grad = x": lambda: with_grad("itself"),
    "x.grad on another device": lambda: with_grad(torch.ones(2, device="meta")),
    "x.grad_dtype = float64 when x.grad exists": other_dtype,
    # end
    "read y.grad_dtype of a result y": dtype_of_a_result,
    "set y.grad_dtype of a result y": other_dtype_of_a_result,
    "x.grad_dtype = float16 before backward()": half_beside_float,
    "the same, then Adam": half_and_adam,
    "the same, Adam with foreach=True": lambda: half_and_adam(foreach=True),
    "the same, Adam with fused=True": lambda: half_and_adam(fused=True),
}
texts = {}
for name, action in actions.items():
    try:
        texts[name] = str(action())
    except (RuntimeError, AttributeError) as error:
        texts[name] = str(error)
    print(f"{name}: {texts[name][:90]}")

itself, device, dtype, read, result, half, adam, *others = texts.values()
assert itself == "can't assign Variable as its own grad"  # claim: grad-itself
assert "attempting to assign a gradient with device" in device  # claim: grad-device
assert dtype.startswith("Cannot set grad_dtype to")  # claim: grad-dtype-set
assert "can only be accessed on leaf" in read
assert "can only be set on leaf" in result  # claim: grad-dtype-leaf
assert half == "x torch.float32, x.grad torch.float16"  # claim: grad-dtype-half
assert adam.startswith("expected dtype float for `end`")  # claim: grad-dtype-adam
same = "Tensors of the same index must be on the same device and the same dtype"
assert all(t.startswith(same) for t in others)  # claim: grad-dtype-foreach
