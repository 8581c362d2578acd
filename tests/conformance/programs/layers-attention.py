# Attention with and without a mask; weights sum to one.
import torch

torch.manual_seed(0)
attention = torch.nn.MultiheadAttention(4, 2, batch_first=True)
x = torch.randn(1, 3, 4)
out, weights = attention(x, x, x)
print(out.shape, torch.allclose(weights.sum(-1), torch.ones(1, 3)))
causal = torch.nn.functional.scaled_dot_product_attention(x, x, x, is_causal=True)
print(torch.allclose(causal[0, 0], x[0, 0]))
