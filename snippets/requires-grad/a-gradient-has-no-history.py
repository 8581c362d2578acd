import torch

x = torch.tensor(2.0, requires_grad=True)
(x**3).backward()
print("backward():", x.grad, "history:", x.grad.grad_fn)
assert (
    not x.grad.requires_grad and x.grad.grad_fn is None
)  # claim: leaf-grad-no-history
assert x.grad.detach().data_ptr() == x.grad.data_ptr()  # claim: leaf-grad-detach-shares

(g,) = torch.autograd.grad(x**3, x, create_graph=True)
print("create_graph=True:", g)
assert g.requires_grad  # claim: leaf-grad-create-graph
