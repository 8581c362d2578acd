import torch

w = torch.tensor(2.0, requires_grad=True)
y = (w * w).exp() + w

y.backward(retain_graph=True)
once = w.grad.clone()
y.backward(retain_graph=True)
print("w.grad after two passes / after one:", (w.grad / once).item())
assert torch.equal(w.grad, 2 * once)  # claim: graph-retained-runs-again

# graph: y
