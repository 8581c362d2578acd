import torch
import warnings
from torch import nn

_ = torch.manual_seed(0)
x = torch.randn(5, 1, 4)
# essential
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    layers = {n: nn.LSTM(4, 8, num_layers=n, dropout=0.5) for n in (1, 2)}

# end
print("warning:", caught[0].message)
found = {}
for number, lstm in layers.items():
    for mode in ("train", "eval"):
        _ = lstm.train(mode == "train")
        found[number, mode] = torch.equal(lstm(x)[0], lstm(x)[0])
        same = found[number, mode]
        print(f"{number} layer(s), {mode:5}: two calls give the same: {same}")

assert len(caught) == 1 and "after all but last" in str(caught[0].message)
assert not found[2, "train"] and found[2, "eval"]  # claim: eval-lstm-dropout-off
assert found[1, "train"]  # claim: eval-lstm-one-layer
with torch.no_grad():
    _ = layers[2].train()
    drops = not torch.equal(layers[2](x)[0], layers[2](x)[0])

assert drops  # claim: eval-lstm-no-grad-drops
