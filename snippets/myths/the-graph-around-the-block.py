import torch

x = torch.tensor(2.0, requires_grad=True)
older = x**3

with torch.no_grad():
    inside = x**3
    print("older.grad_fn, in the block     :", older.grad_fn.name())
    assert older.grad_fn is not None  # claim: myth-entering-detaches-nothing
    older.backward()
    print("x.grad, in the block            :", x.grad)
    assert x.grad.item() == 12.0  # claim: myth-backward-inside

print("inside.grad_fn, after the block :", inside.grad_fn)
assert inside.grad_fn is None  # claim: myth-leaving-attaches-nothing
