# line 10: errors/in-place/#modified
import torch

torch.manual_seed(0)
w = torch.randn(5, 5, requires_grad=True)
optimizer = torch.optim.Adam([w], lr=0.1)
for it in range(2):
    weights = torch.exp(w)
    norm = weights.sum(dim=1, keepdim=True)
    weights[:, 0] = 0.0
    loss = (weights / norm).pow(2).sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
