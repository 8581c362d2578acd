import torch
from torch import nn

x = torch.linspace(-1, 1, 24).reshape(2, 3, 4)
# essential
layers = {
    "Dropout": nn.Dropout(0.5),
    "RReLU": nn.RReLU(),
    "BatchNorm1d": nn.BatchNorm1d(3),
    "InstanceNorm1d": nn.InstanceNorm1d(3),
    "InstanceNorm1d, tracking": nn.InstanceNorm1d(3, track_running_stats=True),
    "LayerNorm": nn.LayerNorm(4),
    "GroupNorm": nn.GroupNorm(1, 3),
    "Conv1d": nn.Conv1d(3, 3, 2),
    "LSTM": nn.LSTM(4, 4, num_layers=2),
    "LSTM, dropout=0.5": nn.LSTM(4, 4, num_layers=2, dropout=0.5),
    "TransformerEncoderLayer": nn.TransformerEncoderLayer(4, 2, 8, batch_first=True),
}
# end
differs = {}
for name, layer in layers.items():
    _ = torch.manual_seed(0)
    train, evaluation = layer.train()(x), layer.eval()(x)
    if isinstance(train, tuple):
        train, evaluation = train[0], evaluation[0]
    differs[name] = not torch.allclose(train, evaluation, atol=1e-4)
    print(f"{name:25} {'differs' if differs[name] else 'the same'}")

pool = nn.FractionalMaxPool2d(2, output_size=3).eval()
image = torch.rand(1, 1, 9, 9)
random = any(not torch.equal(pool(image), pool(image)) for _ in range(9))
print(f"{'FractionalMaxPool2d':25} random in evaluation mode: {random}")
assert random  # claim: eval-fractional-pooling-stays-random

same = ["InstanceNorm1d", "LayerNorm", "GroupNorm", "Conv1d", "LSTM"]
assert not any(differs[name] for name in same)  # claim: eval-layers-that-are-the-same
assert sum(differs.values()) == len(layers) - len(same)  # claim: eval-layers-differ
