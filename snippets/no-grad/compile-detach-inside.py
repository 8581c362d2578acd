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


# end
def asked(x):
    y = x * 2
    _ = y.detach_()
    return y + 1, y.requires_grad


def gradient(function):
    x = torch.ones(2, requires_grad=True)
    function(x).sum().backward()
    return x.grad if x.grad is None else x.grad.tolist()


same = []
for backend in ("eager", "aot_eager"):
    torch._dynamo.reset()
    for function in (by_detach, by_detach_in_place, by_block):
        compiled = torch.compile(function, backend=backend, fullgraph=True)
        same.append(gradient(compiled) == gradient(function) == [2, 2])
    print(f"{backend:9} detach, detach_, no_grad:", same[-3:])
    result, flag = torch.compile(asked, backend=backend)(
        torch.ones(2, requires_grad=True)
    )
    same.append(not result.requires_grad and flag is False)

assert same == [True] * 8  # claim: ng-compile-cuts-like-eager


def view_in_block(x):
    with torch.no_grad():
        return x[:1]


plain = gradient(view_in_block)
compiled = gradient(torch.compile(view_in_block, backend="aot_eager"))
print("a view returned from no_grad:", plain, "| compiled:", compiled)
assert plain is None and compiled == [1, 0]  # claim: ng-compile-view-has-a-history
x = torch.ones(2, requires_grad=True)
cut = torch.compile(lambda x: view_in_block(x).detach(), backend="aot_eager")(x)
assert not cut.requires_grad  # claim: ng-compile-detached-view-is-cut


def view_of_a_result(x):
    y = x * 2
    with torch.no_grad():
        return y[:1], y


torch._dynamo.reset()
compiled = torch.compile(view_of_a_result, backend="aot_eager")
assert view_of_a_result(x)[0].grad_fn is None
assert compiled(x)[0].grad_fn is not None  # claim: ng-compile-view-of-a-result
p = torch.nn.Parameter(torch.ones(2))
view = torch.compile(lambda: view_in_block(p), backend="aot_eager")()
assert view_in_block(p).grad_fn is None
assert view.grad_fn is not None  # claim: ng-compile-view-of-a-parameter
