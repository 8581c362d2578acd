import warnings

import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
# essential
conversions = {
    "x.double()": lambda: x.double(),
    "x.half()": lambda: x.half(),
    "x.bfloat16()": lambda: x.bfloat16(),
    "x.long().float()": lambda: x.long().float(),
    "(x > 1).float()": lambda: (x > 1).float(),
    "x * (x > 1).float()": lambda: x * (x > 1).float(),
}
# end
found = {}
for name, convert in conversions.items():
    x.grad, y = None, convert()
    if y.requires_grad:
        y.sum().backward()
    found[name] = x.grad.tolist() if y.requires_grad else None
    dtype = f", dtype of x.grad {x.grad.dtype}" if y.requires_grad else ""
    print(f"{name:20} gradient {found[name]}{dtype}")
    assert x.grad is None or x.grad.dtype == torch.float32  # claim: conv-leaf-dtype

moved = x.to("meta")
print("x.to('meta') has a history:", moved.grad_fn is not None)
small = torch.ones(1, requires_grad=True)
(small.half().float() * 1e-9).sum().backward()
print("1e-9 through .half():", small.grad.item())
large = torch.ones(1, requires_grad=True)
(large.half().float() * 1e6).sum().backward()
print("1e6 through .half():", large.grad.item())
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    copied = torch.tensor(x, dtype=torch.float64)
print("torch.tensor(x, dtype=torch.float64) has a history:", copied.requires_grad)

one = [1.0, 1.0]
assert (
    found["x.double()"] == found["x.half()"] == found["x.bfloat16()"] == one
)  # claim: conv-float-passes
assert (
    found["x.long().float()"] is found["(x > 1).float()"] is None
)  # claim: conv-integer-cuts
assert found["x * (x > 1).float()"] == [0.0, 1.0]  # claim: conv-mask
assert small.grad == 0  # claim: conv-half-loses
assert large.grad.isinf()  # claim: conv-half-overflows
assert not copied.requires_grad  # claim: conv-tensor-copies
assert moved.grad_fn is not None  # claim: conv-device-recorded
assert not moved.is_leaf and not x.double().is_leaf  # claim: conv-not-a-leaf
