import numpy as np
import torch
from torch import nn

# essential
layer = nn.Linear(2, 3)
# en: an array of float64
# zh: float64 的数组
array = np.arange(6.0).reshape(3, 2)
with torch.no_grad():
    layer.weight.copy_(torch.from_numpy(array))
print("copied:", layer.weight.dtype, "| requires grad:", layer.weight.requires_grad)
layer.load_state_dict({"weight": torch.from_numpy(array), "bias": torch.zeros(3)})
print("loaded:", layer.weight.dtype, layer.weight[2].tolist())
lstm = nn.LSTM(2, 3)
print({name: tuple(p.shape) for name, p in lstm.named_parameters()})
# end
assert (
    layer.weight.dtype == torch.float32 and layer.weight.requires_grad
)  # claim: array-converted
assert layer.weight[2].tolist() == [4.0, 5.0]  # claim: array-loaded
twin = nn.Linear(2, 3)
with torch.no_grad():
    twin.weight.copy_(torch.from_numpy(array))
array[:] = 9
rows = layer.weight[2].tolist(), twin.weight[2].tolist()
assert rows == ([4.0, 5.0],) * 2  # claim: array-copied
xs, c = torch.randn(1, 1, 2), torch.randn(1, 1, 3)
parts = lstm.weight_ih_l0 @ xs[0, 0] + lstm.bias_ih_l0 + lstm.bias_hh_l0
i, f, g, o = parts.chunk(4)
by_hand = o.sigmoid() * (f.sigmoid() * c[0, 0] + i.sigmoid() * g.tanh()).tanh()
right = torch.allclose(by_hand, lstm(xs, (torch.zeros(1, 1, 3), c))[0], atol=1e-6)
print("LSTM by hand, order input, forget, cell, output: equal", right)
assert right  # claim: array-lstm
with torch.no_grad():
    layer.weight.copy_(torch.tensor([1.0, 2.0]))
print("copy_ of a single row:", layer.weight.tolist())
assert layer.weight.tolist() == [[1.0, 2.0]] * 3  # claim: array-broadcast
try:
    layer.load_state_dict({"weight": torch.from_numpy(array).T, "bias": torch.zeros(3)})
except RuntimeError as error:
    print(str(error).splitlines()[1].split(":")[0].strip())
    assert "size mismatch" in str(error)  # claim: array-size
fresh = nn.Linear(2, 3)
fresh.load_state_dict(
    {"weight": torch.from_numpy(array), "bias": torch.zeros(3)}, assign=True
)
array[:] = 7
print("assign=True:", fresh.weight.dtype, fresh.weight[2].tolist())
shared = fresh.weight[2].tolist() == [7.0, 7.0]
assert shared and fresh.weight.dtype == torch.float64  # claim: array-assign
x = torch.ones(1, 1, 2)
before = lstm(x)[0]
with torch.no_grad():
    lstm.bias_ih_l0.add_(lstm.bias_hh_l0)
    lstm.bias_hh_l0.zero_()
print("sum of the LSTM biases in one, same output:", torch.allclose(lstm(x)[0], before))
assert torch.allclose(lstm(x)[0], before)  # claim: array-lstm-biases
layer.requires_grad_(False)
layer.load_state_dict({"weight": torch.zeros(3, 2), "bias": torch.zeros(3)})
assert not layer.weight.requires_grad  # claim: array-frozen
