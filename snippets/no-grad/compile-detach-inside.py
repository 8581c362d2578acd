import torch


# essential
def by_detach(x):
    return (x * (x * 2).detach()).sum()


def by_detach_in_place(x):
    y = x * 2
    _ = y.detach_()
    return (x * y).sum()


def by_block(x):
    with torch.no_grad():
        y = x * 2
    return (x * y).sum()


def changed_after_detach(x):
    old = x.detach()
    x.mul_(2)
    return x, old


# end
def asked(x):
    y = x * 2
    _ = y.detach_()
    return y + 1, y.requires_grad


def gradient(function):
    x = torch.ones(2, requires_grad=True)
    function(x).sum().backward()
    return x.grad if x.grad is None else x.grad.tolist()


def gradient_of_changed(function):
    x = torch.ones(2, requires_grad=True)
    function(x * 2)[0].sum().backward()
    return x.grad.tolist()


same = []
for backend in ("eager", "aot_eager"):
    torch._dynamo.reset()
    for function in (by_detach, by_detach_in_place, by_block):
        compiled = torch.compile(function, backend=backend, fullgraph=True)
        same.append(gradient(compiled) == gradient(function) == [2, 2])
    print(f"{backend:9} right for detach, detach_, no_grad:", same[-3:])
    result, flag = torch.compile(asked, backend=backend)(
        torch.ones(2, requires_grad=True)
    )
    same.append(not result.requires_grad and flag is False)
    found = gradient_of_changed(torch.compile(changed_after_detach, backend=backend))
    print(f"{backend:9} input changed after detach(), gradient:", found)
    assert (
        found == gradient_of_changed(changed_after_detach) == [4, 4]
    )  # claim: ng-compile-input-changed

assert same == [True] * 8  # claim: ng-compile-cuts-like-eager
