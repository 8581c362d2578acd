import torch
from torch import nn


class AtFirstCall(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer, self.scale = nn.Linear(4, 3), None

    def forward(self, x):
        if self.scale is None:
            self.scale = nn.Parameter(x.detach().abs().max())
        return self.layer(x) * self.scale


class AtEachCall(AtFirstCall):
    def forward(self, x):
        self.scale = nn.Parameter(torch.tensor(2.0))
        return self.layer(x) * self.scale


def train(kind, call_first=False):
    _ = torch.manual_seed(0)
    model, x = kind(), torch.randn(8, 4)
    # essential
    if call_first:
        model(x)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    # end
    scales = []
    for _ in range(3):
        optimizer.zero_grad()
        model(x).square().mean().backward()
        optimizer.step()
        scales.append(round(model.scale.item(), 2))
    assert model.scale.grad is not None  # claim: tr-late-parameter-has-gradient
    return scales


late = train(AtFirstCall)
called = train(AtFirstCall, call_first=True)
anew = train(AtEachCall)
print("made at the first call      :", late)
print("called before the optimizer :", called)
print("made at each call           :", anew)
assert len(set(late)) == 1  # claim: tr-late-parameter-stands-still
assert len(set(called)) == 3  # claim: tr-called-first-is-trained
assert set(anew) == {2.0}  # claim: tr-made-anew-stands-still
