import torch


def gradient_for_d(label, g_backward):
    _ = torch.manual_seed(0)
    G, D = torch.nn.Linear(2, 4), torch.nn.Linear(4, 1)
    # essential
    fake = G(torch.randn(8, 2))
    d_loss, g_loss = D(fake.detach()).mean(), -D(fake).mean()
    d_loss.backward()
    wanted = D.weight.grad.clone()
    g_backward(g_loss, G)
    # end
    values = [round(v, 2) for v in D.weight.grad[0].tolist()]
    print(f"{label:16} D.weight.grad: {values}")
    return torch.equal(wanted, D.weight.grad), G.weight.grad is not None


mixed = gradient_for_d("backward()", lambda loss, G: loss.backward())
only_g = gradient_for_d(
    "backward(inputs)", lambda loss, G: loss.backward(inputs=list(G.parameters()))
)
assert mixed == (False, True)  # claim: tr-two-backwards-mix-in-d
assert only_g == (True, True)  # claim: tr-backward-inputs-keeps-d-clean

# en: a part of G is frozen
# zh: G 有一部分冻结
G = torch.nn.Sequential(torch.nn.Linear(2, 4), torch.nn.Linear(4, 4))
D = torch.nn.Linear(4, 1)
_ = G[0].requires_grad_(False)
score = D(G(torch.randn(8, 2))).mean()
try:
    score.backward(inputs=list(G.parameters()))
    refused = False
except RuntimeError:
    refused = True
D(G(torch.randn(8, 2))).mean().backward(inputs=list(G[1].parameters()))
trained = G[1].weight.grad is not None and D.weight.grad is None
assert refused and trained  # claim: tr-backward-inputs-frozen-part
