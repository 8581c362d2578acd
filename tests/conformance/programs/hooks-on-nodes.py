# Hooks on a node of the graph, before and after it, and one for several tensors.
import torch

a, b = torch.ones(1, requires_grad=True), torch.ones(1, requires_grad=True)
y = a * b
y.grad_fn.register_prehook(lambda grads: print("before", grads))
y.grad_fn.register_hook(lambda into, out: print("after", into, out))
torch.autograd.graph.register_multi_grad_hook((a, b), lambda grads: print("both", grads))
y.backward()
