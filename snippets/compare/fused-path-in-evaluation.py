import warnings

import torch
from torch import nn

_ = torch.manual_seed(0)
warnings.simplefilter("ignore")
layer = nn.TransformerEncoderLayer(8, 2, 16, batch_first=True)
encoder = nn.TransformerEncoder(layer, 1).eval()
x = torch.randn(1, 4, 8)
padding = torch.tensor([[False, False, True, True]])

# essential
recorded = encoder(x, src_key_padding_mask=padding)
with torch.no_grad():
    quiet = encoder(x, src_key_padding_mask=padding)

# end
for name, y in {"grad mode": recorded, "no_grad": quiet}.items():
    print(f"{name:10} padded positions are zero:", not y[0, 2:].any())

agree = torch.allclose(recorded[0, :2], quiet[0, :2], atol=1e-5)
print("the other positions agree:", agree)
assert agree and recorded[0, 2:].any()
assert not quiet[0, 2:].any()  # claim: cmp-fused-path-zeroes-padding
