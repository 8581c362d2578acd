# A transformer encoder; in evaluation it takes a faster way.
import torch

torch.manual_seed(0)
layer = torch.nn.TransformerEncoderLayer(8, 2, 16, batch_first=True)
encoder = torch.nn.TransformerEncoder(layer, 2).eval()
x = torch.randn(2, 3, 8)
mask = torch.tensor([[False, False, True], [False, False, False]])
with torch.no_grad():
    print(encoder(x, src_key_padding_mask=mask).shape)
print(sum(p.numel() for p in encoder.parameters()))
