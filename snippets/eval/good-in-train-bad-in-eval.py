import torch
from torch import nn


def gap(layer, batch):
    in_train, in_eval = layer.train()(batch), layer.eval()(batch)
    return round((in_train - in_eval).abs().max().item(), 2)


# essential
def learn(seen, *centres):
    _ = torch.manual_seed(0)
    layer = nn.BatchNorm1d(1)
    for step in range(seen):
        batch = torch.randn(64, 1) + centres[step % len(centres)]
        _ = layer(batch)
    # end
    mean = layer.running_mean.item()
    gaps = [gap(layer, torch.randn(64, 1) + centre) for centre in centres]
    print(f"{seen:4} batches around {centres!s:8} mean {mean:.2f}, gap {gaps}")
    return mean, min(gaps)


few, early = learn(5, 10)
many, late = learn(200, 10)
mixed, never = learn(200, 0, 10)
assert few < 5 and early > 1  # claim: eval-bn-statistics-lag
assert abs(many - 10) < 0.5 and late < early / 4  # claim: eval-bn-statistics-catch-up
assert 4 < mixed < 6 and never > 1  # claim: eval-bn-two-kinds-of-batches
