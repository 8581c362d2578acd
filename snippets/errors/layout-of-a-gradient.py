import warnings

import torch

# essential
w = torch.ones(2, 2, 3, 3, requires_grad=True)
w.grad = torch.zeros(2, 2, 3, 3).to(memory_format=torch.channels_last)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    (2 * w).sum().backward()
print("strides of w:", w.stride(), "| of w.grad:", w.grad.stride())
print(str(caught[0].message).split(".")[0])
# end
assert "gradient layout contract" in str(caught[0].message)  # claim: layout-warns
assert w.stride() != w.grad.stride()  # claim: layout-strides
assert torch.equal(w.grad, torch.full_like(w, 2.0))  # claim: layout-value
w.grad = None
(2 * w).sum().backward()
print("after w.grad = None:", w.grad.stride())
assert w.stride() == w.grad.stride()  # claim: layout-none

w = torch.ones(2, 3, 1, 1).to(memory_format=torch.channels_last).requires_grad_()
w.grad = torch.zeros(6).as_strided((2, 3, 1, 1), (3, 1, 1, 1))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    (2 * w).sum().backward()
print("size 1, strides of w:", w.stride(), "| of w.grad:", w.grad.stride())
print("size 1, warnings:", len(caught))
assert w.stride() != w.grad.stride() and not caught  # claim: layout-size-one
