import torch

x, p = torch.ones(2, requires_grad=True), torch.nn.Parameter(torch.ones(2))


# essential
def view_of_input(x):
    with torch.no_grad():
        return x[:1]


def view_of_parameter(x):
    with torch.no_grad():
        return p[:1]


def view_of_result(x):
    y = x * 2
    with torch.no_grad():
        return y[:1]


def detached_view(x):
    return view_of_input(x).detach()


# end
ways = (view_of_input, view_of_parameter, view_of_result, detached_view)
plain = [way(x).grad_fn is not None for way in ways]
fast = [torch.compile(way, backend="aot_eager")(x).grad_fn is not None for way in ways]
print("has a history      plain  compiled")
for way, *row in zip(ways, plain, fast):
    print(f"{way.__name__:18} {row[0]!s:6} {row[1]}")

assert plain == [False] * 4
assert fast[0]  # claim: ng-compile-view-has-a-history
assert fast[1]  # claim: ng-compile-view-of-a-parameter
assert fast[2]  # claim: ng-compile-view-of-a-result
assert not fast[3]  # claim: ng-compile-detached-view-is-cut
