import torch
from torch import nn
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 6), nn.ReLU(), nn.Dropout(0.5), nn.Linear(6, 1)).eval()
def enable_dropout(m):
    if m.__class__.__name__.startswith("Dropout"):
        m.train()
net.apply(enable_dropout)
x = torch.randn(4, 2)
with torch.inference_mode():
    preds = [net(x) for _ in range(5)]
print(torch.stack(preds).var(0).mean().item())
