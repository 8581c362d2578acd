import warnings

import torch

x = torch.tensor([[0.3, 1.2]], requires_grad=True)
net = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    # essential
    q = torch.quantize_per_tensor(x, scale=0.5, zero_point=0, dtype=torch.qint8)
    print("quantize_per_tensor, values:", q.dequantize().tolist())
    print("quantize_per_tensor, requires grad:", q.requires_grad)
    quantize = torch.ao.quantization.quantize_dynamic
    last = quantize(torch.nn.Sequential(net[1]), {torch.nn.Linear}, torch.qint8)
    y = last(net[0](x))
    print("output of the int8 layer, requires grad:", y.requires_grad)
    y.sum().backward()
    print("layer before the int8 layer, weight.grad:", net[0].weight.grad)
    # end

warned = [str(w.message) for w in caught if "autograd kernel" in str(w.message)]
print("warning:", warned[0][:80])

assert not q.requires_grad  # claim: graph-quantize-cuts
assert y.requires_grad  # claim: graph-int8-looks-recorded
assert net[0].weight.grad is None  # claim: graph-int8-passes-nothing
assert "quantized::linear_dynamic" in warned[0]  # claim: graph-int8-warns
