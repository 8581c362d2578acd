import torch

_ = torch.manual_seed(0)
G, D = torch.nn.Linear(2, 4), torch.nn.Linear(4, 1)
z = torch.randn(8, 2)


def row(label, loss):
    G.zero_grad()
    D.zero_grad()
    try:
        loss().mean().backward()
        got = [m.weight.grad is not None for m in (G, D)]
        print(f"{label:21} gradient for G: {got[0]}, for D: {got[1]}")
    except RuntimeError as error:
        got = str(error).split(" and ")[0]
        print(f"{label:21} error: {got}")
    _ = D.requires_grad_(True)
    return got


def no_grad(f):
    return torch.no_grad()(f)


# essential
print("discriminator's step")
d_plain = row("D(G(z))", lambda: D(G(z)))
d_cut = row("D(G(z).detach())", lambda: D(G(z).detach()))
d_off = row("G(z) under no_grad", lambda: D(no_grad(G)(z)))
with torch.no_grad():
    noise = z

d_name = row("only z under no_grad", lambda: D(G(noise)))
print("generator's step")
g_plain = row("D(G(z))", lambda: D(G(z)))
g_frozen = row("D frozen", lambda: D.requires_grad_(False)(G(z)))
g_cut = row("D(G(z)).detach()", lambda: D(G(z)).detach())
g_off = row("D(...) under no_grad", lambda: no_grad(D)(G(z)))
# end
assert d_plain == g_plain == [True, True]  # claim: tr-plain-reaches-both
assert d_name == [True, True]  # claim: tr-a-block-around-a-name
assert d_cut == d_off == [False, True]  # claim: tr-fake-cut-before-d
assert g_frozen == [True, False]  # claim: tr-frozen-d-passes-gradient
assert g_cut == g_off and "not require grad" in g_off  # claim: tr-cut-after-d-kills-g
