import torch

_ = torch.manual_seed(0)
rows, goal = torch.randn(8, 3) * 5, torch.randn(8, 3)
BatchNorm = torch.nn.BatchNorm1d


def together(parts, detach=False):
    # essential
    n = sum(len(part) for part in parts)
    mean = sum(part.sum(0) for part in parts) / n
    var = sum((part - mean).square().sum(0) for part in parts) / n
    if detach:
        mean, var = mean.detach(), var.detach()
    return torch.cat([(part - mean) / (var + 1e-5).sqrt() for part in parts])
    # end


def run(norm):
    x = rows.clone().requires_grad_()
    y = norm((x[:6], x[6:]))
    (y - goal).square().mean().backward()
    return y, x.grad


whole = run(lambda parts: BatchNorm(3)(torch.cat(parts)))
ways = {
    "own statistics": lambda parts: torch.cat([BatchNorm(3)(part) for part in parts]),
    "of both parts": together,
    "of both, detached": lambda parts: together(parts, detach=True),
}
equal = {}
for name, norm in ways.items():
    pairs = zip(run(norm), whole)
    equal[name] = [torch.allclose(a, b, atol=1e-4) for a, b in pairs]
    print(f"{name:17} same output: {equal[name][0]}, same gradient: {equal[name][1]}")

assert equal["own statistics"] == [False, False]  # claim: eval-joint-own
assert equal["of both parts"] == [True, True]  # claim: eval-joint-same
assert equal["of both, detached"] == [True, False]  # claim: eval-joint-detached
