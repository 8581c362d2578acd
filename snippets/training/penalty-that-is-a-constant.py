import torch


def first_weight(label, use_penalty, create_graph, retain=True):
    _ = torch.manual_seed(0)
    critic = torch.nn.Sequential(
        torch.nn.Linear(4, 8), torch.nn.Tanh(), torch.nn.Linear(8, 1)
    )
    # essential
    real = torch.randn(16, 4).requires_grad_()
    score = critic(real)
    loss = -score.mean()
    if use_penalty:
        (gradient,) = torch.autograd.grad(
            score.sum(), real, create_graph=create_graph, retain_graph=retain
        )
        loss = loss + 10 * gradient.square().sum(dim=1).mean()
    loss.backward()
    # end
    values = [round(v, 3) for v in critic[0].weight.grad[0].tolist()]
    print(f"{label:25} first weight.grad: {values}")
    return critic[0].weight.grad


without = first_weight("no penalty", False, False)
constant = first_weight("penalty, no create_graph", True, False)
proper = first_weight("penalty, create_graph", True, True)
assert torch.equal(without, constant)  # claim: tr-penalty-silently-constant
assert not torch.allclose(without, proper)  # claim: tr-penalty-with-graph-counts
try:
    first_weight("no retain_graph", True, False, retain=False)
except RuntimeError as error:
    message = str(error)
    print("no retain_graph, error:", message.split(" (or")[0])
assert "a second time" in message  # claim: tr-penalty-without-retain-graph
