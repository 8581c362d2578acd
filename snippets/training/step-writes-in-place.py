import torch
from torch.utils.checkpoint import checkpoint

_ = torch.manual_seed(0)
G, D = torch.nn.Linear(2, 4), torch.nn.Linear(4, 1)
opt_g = torch.optim.SGD(G.parameters(), lr=0.1)
opt_d = torch.optim.SGD(D.parameters(), lr=0.1)
z = torch.randn(8, 2)

# essential
# en: D makes its step before the second backward(): this fails
# zh: 第二次 backward() 之前，D 已经更新：会报错
fake = G(z)
d_loss = D(fake.detach()).mean()
g_loss = -D(fake).mean()
d_loss.backward()
before = D.weight._version
opt_d.step()
# end
after = D.weight._version
print("version of D.weight:", before, "->", after)
# essential
try:
    g_loss.backward()
# end
except RuntimeError as error:
    message = str(error)
    print("error:", message.split(" Hint:")[0])

# essential
# en: after the step of D, call D again
# zh: step 之后重新让 D 前向一次
g_loss = -D(fake).mean()
g_loss.backward()
opt_g.step()
# end
print("D called again after its step, G got a gradient:", G.weight.grad is not None)


def same_after_step(loss, network):
    (old,) = torch.autograd.grad(loss(), G.weight)
    late = loss()
    for p in network.parameters():
        p.grad = torch.ones_like(p)
    torch.optim.SGD(network.parameters(), lr=0.1).step()
    (now,) = torch.autograd.grad(late, G.weight)
    assert not torch.allclose(old, torch.autograd.grad(loss(), G.weight)[0])
    return torch.allclose(old, now)


# en: autocast saves a copy of the weight, which step() does not overwrite
# zh: autocast 保存的是权重的副本，step() 不会改写
@torch.autocast("cpu")
def loss_in_autocast():
    return -D(G(z)).float().mean()


autocast = same_after_step(loss_in_autocast, D)
print("autocast: same gradient as before step():", autocast)
assert autocast  # claim: tr-step-autocast-unnoticed
recomputed = same_after_step(
    lambda: -checkpoint(D, G(z), use_reentrant=False).mean(), D
)
print("checkpoint: same gradient as before step():", recomputed)
assert not recomputed  # claim: tr-step-checkpoint-unnoticed
assert after == before + 1  # claim: tr-step-bumps-version
assert "inplace operation" in message  # claim: tr-step-then-backward-fails
assert G.weight.grad.any()  # claim: tr-forward-again-after-step
