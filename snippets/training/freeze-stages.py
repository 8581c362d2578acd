import torch
from torch import nn

_ = torch.manual_seed(0)


# essential
class Backbone(nn.Module):
    def __init__(self, stages):
        super().__init__()
        self.stages, self.frozen = nn.ModuleList(stages), 0

    def freeze(self, first):
        self.frozen = first
        for i, stage in enumerate(self.stages):
            _ = stage.requires_grad_(i >= first)
        return self.train(self.training)

    def train(self, mode=True):
        _ = super().train(mode)
        for stage in self.stages[: self.frozen]:
            _ = stage.eval()
        return self

    # end
    def forward(self, x):
        for stage in self.stages:
            x = stage(x)
        return x


model = Backbone(nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2)) for _ in range(3))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)


def changed(first):
    _ = model.freeze(first).train()
    before = {key: value.clone() for key, value in model.state_dict().items()}
    optimizer.zero_grad()
    model(torch.randn(8, 2)).square().sum().backward()
    optimizer.step()
    pairs = model.state_dict().items()
    return sorted({key.split(".")[1] for key, v in pairs if not v.equal(before[key])})


two, none = changed(2), changed(0)
print("two stages frozen, then train(): changed in stages", two)
print("freeze(0): changed in stages", none)

assert two == ["2"]  # claim: freeze-stages-stay
assert none == ["0", "1", "2"]  # claim: freeze-stages-back
