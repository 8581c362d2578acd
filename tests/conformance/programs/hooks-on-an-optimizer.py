# Hooks around step(), and the step counter in the state.
import torch

p = torch.nn.Parameter(torch.ones(1))
optimizer = torch.optim.Adam([p], lr=0.1)
optimizer.register_step_pre_hook(lambda *_: print("before", p.item()))
optimizer.register_step_post_hook(lambda *_: print("after", round(p.item(), 4)))
(p**2).sum().backward()
optimizer.step()
print(optimizer.state[p]["step"])
