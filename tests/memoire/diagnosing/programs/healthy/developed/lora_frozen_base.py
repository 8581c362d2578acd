import torch
from torch import nn

class LoRALinear(nn.Module):
    def __init__(self, base, r=2, alpha=4):
        super().__init__()
        self.base = base
        for p in self.base.parameters():
            p.requires_grad = False
        self.A = nn.Parameter(torch.randn(r, base.in_features) * 0.01)
        self.B = nn.Parameter(torch.zeros(base.out_features, r))
        self.scale = alpha / r

    def forward(self, x):
        return self.base(x) + self.scale * (x @ self.A.T @ self.B.T)

torch.manual_seed(0)
model = nn.Sequential(LoRALinear(nn.Linear(6, 6)), nn.GELU(), LoRALinear(nn.Linear(6, 2)))
trainable = [p for p in model.parameters() if p.requires_grad]
opt = torch.optim.AdamW(trainable, lr=1e-2)
for i in range(4):
    x = torch.randn(8, 6)
    loss = nn.functional.mse_loss(model(x), x[:, :2])
    loss.backward()
    opt.step()
    opt.zero_grad()
print(sum(p.numel() for p in trainable))
