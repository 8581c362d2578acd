import torch
from torch.nn.functional import mse_loss

z = torch.tensor([[0.9, 0.2], [0.1, 1.2]], requires_grad=True)
codes = torch.tensor([[1.0, 0.0], [0.0, 1.0], [5.0, 5.0]], requires_grad=True)


def gradients(loss):
    found = torch.autograd.grad(loss, (z, codes), allow_unused=True, retain_graph=True)
    return ["none" if g is None else "some" for g in found]


# essential
nearest = torch.cdist(z, codes).argmin(dim=1)
q = codes[nearest]
passed = z + (q - z).detach()
rows = {
    "task, from q": q.square().mean(),
    "task, from passed": passed.square().mean(),
    "codebook, from q": mse_loss(q, z.detach()),
    "commitment": mse_loss(z, q.detach()),
    "codebook, from passed": mse_loss(passed, z.detach()),
}
# end
found = {}
print("who gets a gradient?  z    codes")
for name, loss in rows.items():
    found[name] = gradients(loss)
    print(f"{name:21}", *found[name])

assert found["task, from q"] == ["none", "some"]  # claim: det-vq-plain-misses-encoder
assert found["task, from passed"] == [
    "some",
    "none",
]  # claim: det-vq-trick-feeds-encoder
assert found["codebook, from q"] == ["none", "some"]  # claim: det-vq-codebook-term
assert found["commitment"] == ["some", "none"]  # claim: det-vq-commitment-term
assert found["codebook, from passed"][1] == "none"  # claim: det-vq-order-matters

# en: a moving average and the codebook term move a codebook vector the same way
# zh: 滑动平均与码本损失，把码本里的向量拉向同一个方向
near = torch.tensor([[0.9, 0.2], [0.7, 0.4], [0.8, -0.3]])
(slope,) = torch.autograd.grad(mse_loss(codes[[0, 0, 0]], near), codes)
average = 0.1 * (near.mean(dim=0) - codes[0].detach())
ratio = average / -slope[0]
assert torch.allclose(ratio, ratio[0]) and ratio[0] > 0  # claim: det-vq-average-alike
