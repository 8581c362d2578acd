import warnings

import torch
from torch import nn

_ = torch.manual_seed(0)
warnings.simplefilter("ignore")
layer = nn.TransformerEncoderLayer(8, nhead=2, dim_feedforward=16, batch_first=True)
encoder = nn.TransformerEncoder(layer, num_layers=2).eval()
x = torch.randn(1, 4, 8)
padding = torch.tensor([[False, False, True, True]])


def run():
    return encoder(x, src_key_padding_mask=padding)


# essential
recorded = run()
with torch.no_grad():
    fast = run()
    # end
    torch.backends.mha.set_fastpath_enabled(False)
    slow = run()
    torch.backends.mha.set_fastpath_enabled(True)

frozen = encoder.requires_grad_(False)
without_block = run()

rows = {"recorded": recorded, "no_grad": fast, "no_grad, fast path off": slow}
rows["all frozen, no block"] = without_block
for name, t in rows.items():
    zeros = "are zeros" if not t[0, 2:].any() else "hold numbers"
    print(f"{name:23} padded positions {zeros}")

close = torch.allclose(recorded[0, :2], fast[0, :2], atol=1e-5)
print("real positions agree to 1e-5:", close)
assert close and recorded[0, 2:].all()  # claim: ng-fast-path-nearly-agrees
assert not fast[0, 2:].any()  # claim: ng-fast-path-zeroes-padding
assert torch.equal(slow, recorded)  # claim: ng-fast-path-can-be-switched-off
assert not without_block[0, 2:].any()  # claim: ng-freezing-takes-the-fast-path
