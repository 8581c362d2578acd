import torch


def train(label, choose, after_unfreezing=lambda optimizer, body: None):
    _ = torch.manual_seed(0)
    body, head = torch.nn.Linear(3, 3), torch.nn.Linear(3, 1)
    model = torch.nn.Sequential(body, torch.nn.Tanh(), head)
    x = torch.randn(8, 3)
    # essential
    _ = body.requires_grad_(False)
    optimizer = torch.optim.SGD(choose(model), lr=0.1)
    _ = body.requires_grad_(True)
    after_unfreezing(optimizer, body)
    # end
    before = body.weight.detach().clone()
    model(x).square().mean().backward()
    optimizer.step()
    moved = not torch.equal(before, body.weight)
    has_gradient = body.weight.grad is not None
    print(f"{label:26} gradient: {has_gradient}, moved: {moved}")
    return moved


# essential
def trainable(model):
    return [p for p in model.parameters() if p.requires_grad]


def add(optimizer, body):
    optimizer.add_param_group({"params": body.parameters(), "lr": 0.01})


# end
print("what the optimizer has, and what happens to the unfrozen layer")
everything = train("all parameters", lambda model: model.parameters())
filtered = train("trainable ones only", trainable)
added = train("then add_param_group", trainable, add)
# en: LBFGS takes one group only
# zh: LBFGS 只能有一个参数组
a, b = (torch.ones(1, requires_grad=True) for _ in range(2))
lbfgs = torch.optim.LBFGS([a])
lbfgs.add_param_group({"params": [b]})
try:
    _ = lbfgs.step(lambda: a.square())
except AssertionError as error:
    refused = type(error).__name__
    print("LBFGS, step with two groups:", error)

assert refused == "AssertionError"  # claim: tr-lbfgs-one-group
assert everything  # claim: tr-known-parameter-needs-only-the-flag
assert not filtered  # claim: tr-filtered-out-stays-out
assert added  # claim: tr-add-param-group-brings-in
