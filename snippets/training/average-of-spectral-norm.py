import torch
from torch import nn
from torch.nn.utils.parametrizations import spectral_norm
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

_ = torch.manual_seed(0)
layer = spectral_norm(nn.Linear(2, 2, bias=False))
weight = layer.parametrizations.weight
half = get_ema_multi_avg_fn(0.5)
# essential
averages = {
    "buffers copied  ": AveragedModel(layer, multi_avg_fn=half),
    "buffers averaged": AveragedModel(layer, multi_avg_fn=half, use_buffers=True),
}
for a, b in [(4.0, 1.0), (1.0, 4.0)]:
    with torch.no_grad():
        _ = weight.original.copy_(torch.tensor([[a, 0.1], [0.1, b]]))
    for _ in range(40):
        _ = layer(torch.ones(1, 2))
    for average in averages.values():
        average.update_parameters(layer)
# end


def largest(average):
    _ = average.eval()
    return round(torch.linalg.matrix_norm(average.module.weight, 2).item(), 1)


found = {name: largest(average) for name, average in averages.items()}
average = averages["buffers averaged"].train()
for _ in range(20):
    _ = average(torch.ones(1, 2))

print("largest singular value, should be 1.0")
for name, value in found.items():
    print(name, value)

print("after forward passes in train mode", largest(average))
assert found["buffers copied  "] == 1.0  # claim: tr-ema-spectral-copied
assert found["buffers averaged"] > 1.5  # claim: tr-ema-spectral-averaged
assert largest(average) == 1.0  # claim: tr-ema-spectral-passes
