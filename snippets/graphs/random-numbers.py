import torch

_ = torch.manual_seed(0)
# essential
samplings = {
    "torch.normal(x, 1.0)": lambda x: torch.normal(x, 1.0),
    "torch.bernoulli(x)": torch.bernoulli,
    "torch.poisson(x)": torch.poisson,
    "(x * 2).normal_()": lambda x: (x * 2).normal_(),
    "(x * 2).uniform_()": lambda x: (x * 2).uniform_(),
    "torch.multinomial(x, 1)": lambda x: torch.multinomial(x, 1),
    "torch.randn_like(x)": torch.randn_like,
    "x + torch.randn_like(x)": lambda x: x + torch.randn_like(x),
    "torch.binomial(ones, x)": lambda x: torch.binomial(torch.ones(2), x),
}
# end
found = {}
for name, sample in samplings.items():
    x = torch.tensor([0.2, 0.6], requires_grad=True)
    y = sample(x)
    try:
        found[name] = "no history"
        if y.requires_grad:
            found[name] = torch.autograd.grad(y.sum(), x)[0].tolist()
    except RuntimeError as error:
        found[name] = f"error: {error}"
    print(f"{name:24}", found[name])

results = list(found.values())
assert all(r == [0.0, 0.0] for r in results[:5])  # claim: graph-sampling-passes-zero
assert results[5:7] == ["no history"] * 2  # claim: graph-draws-without-history
assert results[7] == [1.0, 1.0]  # claim: graph-noise-added
assert "derivative for aten::binomial" in results[8]  # claim: graph-binomial-refused
