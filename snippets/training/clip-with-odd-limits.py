import torch
from torch import nn

inf, nan = float("inf"), float("nan")


def clipped(limit, gradient=(3.0, 4.0)):
    p = nn.Parameter(torch.ones(2))
    p.grad = torch.tensor(gradient)
    nn.utils.clip_grad_norm_([p], limit)
    return p.grad


# essential
for limit in 1.0, 0.0, -1.0, nan, inf:
    print(f"limit {limit:4}:", clipped(limit))
print("limit  inf, an infinite gradient:", clipped(inf, (inf, 1.0)))

gradient = torch.tensor([inf, 1.0])
norm = nn.utils.get_total_norm([gradient])
print("get_total_norm:", norm, "gradient after the call:", gradient)
# end
weights = nn.Parameter(torch.ones(4))
weights.grad = torch.zeros(4)
of_weights = nn.utils.get_total_norm([weights])
p = nn.Parameter(torch.ones(1))
p.grad = torch.ones(1)
nn.utils.clip_grad_norm_([p], 0.0)
torch.optim.AdamW([p], lr=0.1, weight_decay=0.1).step()
assert clipped(0.0).tolist() == [0, 0]  # claim: tr-limit-zero
assert round(p.item(), 4) == 0.99  # claim: tr-limit-zero-decay
turned = torch.tensor([-0.6, -0.8])
assert torch.allclose(clipped(-1.0), turned)  # claim: tr-limit-negative
assert clipped(nan).isnan().all()  # claim: tr-limit-nan
assert clipped(inf).tolist() == [3, 4]  # claim: tr-limit-infinite
assert clipped(inf, (inf, 1.0)).isnan().all()  # claim: tr-limit-infinite-nan
assert norm.isinf() and gradient[1] == 1  # claim: tr-total-norm-reads
assert of_weights == 2  # claim: tr-total-norm-of-weights
