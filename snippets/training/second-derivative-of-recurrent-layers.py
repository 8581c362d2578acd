import torch
from torch import nn

torch.set_default_dtype(torch.float64)
layers = {
    "RNN": (nn.RNN(2, 3), (4, 1, 2)),
    "LSTM": (nn.LSTM(2, 3), (4, 1, 2)),
    "GRU": (nn.GRU(2, 3), (4, 1, 2)),
    "LSTMCell": (nn.LSTMCell(2, 3), (1, 2)),
    "GRUCell": (nn.GRUCell(2, 3), (1, 2)),
}
for name, (layer, shape) in layers.items():
    _ = torch.manual_seed(0)
    x = torch.randn(shape, requires_grad=True)

    def output(x, layer=layer):
        result = layer(x)
        return result[0] if isinstance(result, tuple) else result

    # essential
    right = torch.autograd.gradgradcheck(output, x)
    # end
    print(f"{name:9} second derivative correct on the CPU:", right)
    assert right  # claim: tr-recurrent-twice-on-cpu
