import torch
from torch import nn
torch.manual_seed(0)
model = nn.Linear(4, 2); opt = torch.optim.AdamW(model.parameters())
sched = torch.optim.lr_scheduler.OneCycleLR(opt, max_lr=0.1, total_steps=4)
for i in range(8):
    with torch.autocast("cpu", dtype=torch.bfloat16):
        loss = nn.functional.cross_entropy(model(torch.randn(3, 4)), torch.tensor([0, 1, 1])) / 2
    loss.backward()
    if i % 2:
        nn.utils.clip_grad_value_(model.parameters(), 0.5)
        opt.step(); sched.step(); opt.zero_grad(set_to_none=True)
