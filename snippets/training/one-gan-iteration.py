import torch

_ = torch.manual_seed(0)
G = torch.nn.Sequential(torch.nn.Linear(2, 8), torch.nn.ReLU(), torch.nn.Linear(8, 4))
D = torch.nn.Sequential(
    torch.nn.Linear(4, 8), torch.nn.BatchNorm1d(8), torch.nn.Linear(8, 1)
)
opt_g = torch.optim.Adam(G.parameters(), lr=0.01)
opt_d = torch.optim.Adam(D.parameters(), lr=0.01)
softplus = torch.nn.functional.softplus
z, real = torch.randn(16, 2), torch.randn(16, 4)


def weights():
    return [m[0].weight.detach().clone() for m in (G, D)]


def moved(before, after):
    return [not torch.equal(b, a) for b, a in zip(before, after)]


start = weights()
# essential
fake = G(z)
opt_d.zero_grad()
d_loss = softplus(D(fake.detach())).mean() + softplus(-D(real)).mean()
d_loss.backward()
opt_d.step()
# end
between = weights()
statistics = D[1].running_mean.clone()

# essential
_ = D.requires_grad_(False)
opt_g.zero_grad()
g_loss = softplus(-D(fake)).mean()
g_loss.backward()
opt_g.step()
_ = D.requires_grad_(True)

# end
d_step, g_step = moved(start, between), moved(between, weights())
print(f"discriminator's step: changed weights of G: {d_step[0]}, of D: {d_step[1]}")
print(f"generator's step    : changed weights of G: {g_step[0]}, of D: {g_step[1]}")
drifted = not torch.equal(statistics, D[1].running_mean)
print("generator's step    : changed running statistics of D:", drifted)
assert drifted  # claim: tr-g-step-moves-statistics-of-d
assert d_step == [False, True]  # claim: tr-d-step-moves-d
assert g_step == [True, False]  # claim: tr-g-step-moves-g
