# line 4: requires-grad/non-leaf-by-accident/
import torch
torch.manual_seed(0)
x = torch.zeros(3, requires_grad=True).double()
opt = torch.optim.Adam([x], lr=0.1)
for _ in range(3):
    opt.zero_grad()
    ((x - 1) ** 2).sum().backward()
    opt.step()
