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
    "task, q itself": q.square().mean(),
    "task, passed": passed.square().mean(),
    "codebook": mse_loss(q, z.detach()),
    "commitment": mse_loss(z, q.detach()),
    "after the trick": mse_loss(passed, z.detach()),
}
# end
found = {}
print("gradient of           z    codes")
for name, loss in rows.items():
    found[name] = gradients(loss)
    print(f"{name:21}", *found[name])

assert found["task, q itself"] == ["none", "some"]  # claim: det-vq-plain-misses-encoder
assert found["task, passed"] == ["some", "none"]  # claim: det-vq-trick-feeds-encoder
assert found["codebook"] == ["none", "some"]  # claim: det-vq-codebook-term
assert found["commitment"] == ["some", "none"]  # claim: det-vq-commitment-term
assert found["after the trick"][1] == "none"  # claim: det-vq-order-matters

# en: an average and the codebook term move an entry in the same direction
# zh: 滑动平均与码本项把码本的项拉向同一个方向
near = torch.tensor([[0.9, 0.2], [0.7, 0.4], [0.8, -0.3]])
(slope,) = torch.autograd.grad(mse_loss(codes[[0, 0, 0]], near), codes)
average = 0.1 * (near.mean(dim=0) - codes[0].detach())
ratio = average / -slope[0]
assert torch.allclose(ratio, ratio[0]) and ratio[0] > 0  # claim: det-vq-average-alike
