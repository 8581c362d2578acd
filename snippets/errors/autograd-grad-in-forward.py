import torch
from torch import nn
from torch.func import functional_call, grad, jacrev


class Slope(nn.Module):
    def __init__(self, transform):
        super().__init__()
        self.layer, self.transform = nn.Linear(1, 1), transform

    def forward(self, t):
        u = lambda t: self.layer(t).tanh().sum()
        # essential
        if self.transform:
            return grad(u)(t)
        return torch.autograd.grad(u(t), t, create_graph=True)[0]
        # end


t = torch.ones(3, 1, requires_grad=True)
results = {}
for transform in (False, True):
    model = Slope(transform)
    weights = {name: p.detach() for name, p in model.named_parameters()}
    calls = {
        "model(t)": lambda: model(t),
        "no_grad": lambda: torch.no_grad()(model)(t),
        "jacrev": lambda: jacrev(lambda w: functional_call(model, w, (t,)))(weights),
    }
    for name, call in calls.items():
        try:
            call()
            results[transform, name] = "no error"
        except RuntimeError as error:
            results[transform, name] = str(error)
        used = "grad" if transform else "autograd.grad"
        print(f"{used:13} {name:8}", str(results[transform, name])[:60])

assert results[False, "model(t)"] == "no error"  # claim: func-forward-plain
assert (
    "does not require grad" in results[False, "no_grad"]
)  # claim: func-forward-no-grad
assert "not have been used" in results[False, "jacrev"]  # claim: func-forward-jacrev
assert all(
    results[True, name] == "no error" for name in calls
)  # claim: func-forward-transform
model = Slope(True)
model(t).sum().backward()
assert model.layer.weight.grad.any()  # claim: func-forward-trains


def slopes_of_norm(norm):
    return grad(lambda t: norm(t).square().sum())(t)


norm = nn.BatchNorm1d(1)
try:
    slopes_of_norm(norm)
except RuntimeError as error:
    refused = str(error)
    print("grad, BatchNorm in train mode:", refused[refused.index("attempted") :][:36])
assert "would mutate a captured Tensor" in refused  # claim: func-forward-norm-refused
assert slopes_of_norm(norm.eval()).any()  # claim: func-forward-norm-eval
