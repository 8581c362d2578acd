import torch
import warnings

warnings.simplefilter("ignore")
_ = torch.manual_seed(0)
x = torch.randn(2, 4, 8)
padding = torch.tensor([[False] * 4, [False, False, True, True]])

linear = torch.nn.Linear(8, 8)
layer = torch.nn.TransformerEncoderLayer(8, 2, 16, batch_first=True)
encoder = torch.nn.TransformerEncoder(layer, 2).eval()


def both(compute):
    recorded = compute().detach()
    with torch.no_grad():
        return recorded, compute()


a, b = both(lambda: linear(x))
print("Linear, equal bit by bit     :", torch.equal(a, b))
assert torch.equal(a, b)  # claim: myth-linear-is-bit-identical

a, b = both(lambda: encoder(x, src_key_padding_mask=padding))
close = torch.allclose(a[~padding], b[~padding], atol=1e-5)
zeros = [bool((t[padding] == 0).all()) for t in (a, b)]
print("encoder, close at real places:", close)
print("encoder, padding is all zero : recorded", zeros[0], "| no_grad", zeros[1])
assert close  # claim: myth-fast-path-is-close
assert zeros == [False, True]  # claim: myth-fast-path-zeros-padding
