import torch
from torch import nn
from torch.func import functional_call

model = nn.ModuleDict({"used": nn.Linear(2, 1), "pooler": nn.Linear(2, 1)})
x = torch.ones(1, 2)
params = dict(model.named_parameters())
loss = model["used"](x).square().sum()


# essential
def updated(params, loss, lr=0.1):
    grads = torch.autograd.grad(
        loss, params.values(), create_graph=True, allow_unused=True
    )
    return {
        name: p if g is None else p - lr * g
        for (name, p), g in zip(params.items(), grads)
    }


# end
try:
    torch.autograd.grad(loss, list(params.values()), create_graph=True)
except RuntimeError as error:
    message = str(error).split(".")[0]
    print("without allow_unused:", message)

grads = torch.autograd.grad(
    loss, list(params.values()), create_graph=True, allow_unused=True
)
try:
    [p - 0.1 * g for p, g in zip(params.values(), grads)]
except TypeError as error:
    wrong = str(error)
    print("p - lr * None:", wrong)

assert "NoneType" in wrong  # claim: which-none-type
fast = updated(params, loss)
same = [name for name, p in fast.items() if p is params[name]]
print("kept as they are:", *same)
after = functional_call(
    model["used"], {n[5:]: p for n, p in fast.items() if n[0] == "u"}, (x,)
)
after.square().sum().backward()
meta = params["used.weight"].grad
print("used.weight gets a meta-gradient:", meta is not None)
assert "not have been used" in message  # claim: which-none-error
assert same == ["pooler.weight", "pooler.bias"]  # claim: which-none-kept
assert (
    meta is not None and params["pooler.weight"].grad is None
)  # claim: which-none-meta

# essential
zeros = torch.autograd.grad(
    model["used"](x).sum(), list(params.values()), materialize_grads=True
)
# end
print("materialize_grads=True, gradient of pooler.weight:", zeros[2].tolist())
assert not zeros[2].any()  # claim: which-none-zeros

_ = model["pooler"].requires_grad_(False)
try:
    _ = updated(params, model["used"](x).sum())
except RuntimeError as error:
    frozen = str(error)
    print("pooler frozen:", frozen)

_ = model["pooler"].requires_grad_(True)
assert "does not require grad" in frozen  # claim: which-none-frozen

model.zero_grad()
model["used"](x).sum().backward()
silent = model["pooler"].weight.grad is None
print("backward(): no error, and the gradient of pooler.weight is None:", silent)
assert silent  # claim: which-none-silent
