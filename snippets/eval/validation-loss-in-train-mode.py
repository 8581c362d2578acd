import torch
from torch import nn


class Detector(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = nn.BatchNorm1d(1)
        self.dropout = nn.Dropout(0.5)

    def forward(self, x, target):
        y = self.dropout(self.norm(x))
        return (y - target).pow(2).mean() if self.training else y


held_kinds = nn.modules.batchnorm._BatchNorm, nn.modules.dropout._DropoutNd


def validate(hold):
    model = Detector().train()
    if hold:
        for module in model.modules():
            if isinstance(module, held_kinds):
                module.eval()
    with torch.no_grad():
        losses = [model(x, x) for _ in range(2)]
    return losses, model.norm.running_mean.item()


x = torch.linspace(1.0, 7.0, 32).view(32, 1)
torch.manual_seed(0)
moved, held = validate(False), validate(True)
for name, (losses, mean) in ("train mode", moved), ("layers in eval mode", held):
    rounded = [round(v.item(), 2) for v in losses]
    print(f"{name:19}: losses {rounded}, running mean {mean:.2f}")
assert not moved[0][0].requires_grad  # claim: eval-val-loss-no-history
assert moved[1] > 0  # claim: eval-val-loss-moves
assert moved[0][0] != moved[0][1]  # claim: eval-val-loss-random
parts = nn.MultiheadAttention(2, 1, dropout=0.5), nn.LSTM(2, 2, 2, dropout=0.5)
kinds = [type(module) for part in parts for module in part.modules()]
assert not any(
    issubclass(kind, held_kinds) for kind in kinds
)  # claim: eval-val-loss-inner
assert held[1] == 0 and held[0][0] == held[0][1]  # claim: eval-val-loss-held
