import torch
from torch.nn.functional import scaled_dot_product_attention

mask = torch.tensor([[True, True], [False, False]])


def by_hand(q, k, v):
    scores = (q @ k.mT).masked_fill(~mask, float("-inf"))
    return scores.softmax(-1) @ v


def fused(q, k, v):
    return scaled_dot_product_attention(q, k, v, attn_mask=mask)


found = {}
for function in (by_hand, fused):
    x = torch.ones(1, 2, 2, requires_grad=True)
    out = function(x, x, x)
    # en: the loss uses only the first row, which has keys
    # zh: 损失只用第一行，这一行有键
    out[:, 0].sum().backward()
    found[function] = out.isnan().any().item(), x.grad.isnan().any().item()
    print(function.__name__, "nan in (output, gradient):", found[function])

assert found[by_hand][0]  # claim: nanf-row-by-hand
assert found[by_hand][1]  # claim: nanf-row-reaches-others
assert found[fused] == (False, False)  # claim: nanf-row-fused
