# line 13: training/second-derivatives/#through-an-update
import torch
import torch.nn.functional as F

torch.manual_seed(0)
w = torch.randn(3, 4, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
for step in range(4):
    x, y = torch.randn(8, 4), torch.randint(3, (8,))
    eps = torch.zeros(8, requires_grad=True)

    inner = (eps * F.cross_entropy(x @ w.T, y, reduction="none")).sum()
    (g,) = torch.autograd.grad(inner, w, retain_graph=True)
    outer = F.cross_entropy(torch.randn(8, 4) @ (w - 0.1 * g).T, y)
    (weights,) = torch.autograd.grad(outer, eps)
    loss = ((-weights).clamp(min=0) * F.cross_entropy(x @ w.T, y, reduction="none")).sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
