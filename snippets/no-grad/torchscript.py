import warnings
import torch

warnings.simplefilter("ignore")


def block(x):
    with torch.no_grad():
        y = 2 * x
    return 3 * x + y


def same(x):
    with torch.no_grad():
        y = 2 * x
    return 2 * x + y


def before(x):
    z = 2 * x
    with torch.no_grad():
        y = 2 * x
    return z + y


def detached(x):
    return 2 * x + (2 * x).detach()


@torch.no_grad()
def decorated(x):
    return 2 * x


def gradient(f):
    x = torch.ones(1, requires_grad=True)
    y = f(x)
    return torch.autograd.grad(y.sum(), x)[0].item() if y.requires_grad else None


# essential
found = {}
for f in (block, same, before, detached, decorated):
    traced = torch.jit.trace(f, torch.ones(1))
    scripted = torch.jit.script(f)
    found[f.__name__] = [gradient(g) for g in (f, traced, scripted)]
    # end
    print(f"{f.__name__:9} Python, traced, scripted: {found[f.__name__]}")

assert found["block"][:2] == [3, 5]  # claim: ng-traced-block-lost
assert found["block"][2] == 3  # claim: ng-scripted-block
assert found["same"] == [2, 4, None]  # claim: ng-scripted-same-expression
assert found["before"] == [2, 4, 4]  # claim: ng-scripted-expression-before
assert found["detached"] == [2, 2, 2]  # claim: ng-scripted-detach
assert found["decorated"] == [None, 2, 2]  # claim: ng-scripted-decorator-lost

layer = torch.nn.Linear(1, 1)
layer.bias.requires_grad_(False)
scripted = torch.jit.script(layer)
try:
    scripted.requires_grad_(False)
except RuntimeError as error:
    message = str(error)
    print("scripted.requires_grad_(False):", message)
for p in torch.jit.script(torch.nn.Linear(1, 1)).parameters():
    _ = p.requires_grad_(False)
    assert not p.requires_grad  # claim: ng-scripted-flag-of-parameter
flags = {name: p.requires_grad for name, p in scripted.named_parameters()}
assert "not supported on ScriptModules" in message  # claim: ng-scripted-flag-method
assert flags == {"weight": True, "bias": False}  # claim: ng-scripted-flags-kept
