import warnings

import torch
from torch import nn

warnings.simplefilter("ignore")
_ = torch.manual_seed(0)
x = torch.randn(2, 4, 8)
padding = torch.tensor([[False] * 4, [False, False, True, True]])

layers = nn.Linear(8, 8), nn.LayerNorm(8), nn.BatchNorm1d(4), nn.GELU(), nn.Softmax(-1)
layer = nn.TransformerEncoderLayer(8, 2, 16, batch_first=True)
encoder = nn.TransformerEncoder(layer, 2).eval()


# essential
def both(compute):
    recorded = compute().detach()
    with torch.no_grad():
        return recorded, compute()


# end
results = []
for dtype in (torch.float32, torch.float64):
    results += [both(lambda: m.to(dtype)(x.to(dtype))) for m in layers]

equal = [torch.equal(a, b) for a, b in results]
print("five layers, equal to the bit:", equal.count(True), "of", len(equal))
assert all(equal)  # claim: myth-layers-are-bit-identical

a, b = both(lambda: encoder(x, src_key_padding_mask=padding))
close = torch.allclose(a[~padding], b[~padding], atol=1e-5)
zeros = [bool((t[padding] == 0).all()) for t in (a, b)]
print("encoder, equal up to rounding where not padded:", close)
print("encoder, recorded: padded positions are all zero:", zeros[0])
print("encoder, no_grad : padded positions are all zero:", zeros[1])
assert close  # claim: myth-fast-path-is-close
assert zeros == [False, True]  # claim: myth-fast-path-zeros-padding
