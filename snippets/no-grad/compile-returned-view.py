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
fast, passed = [], []
for way in ways:
    view = torch.compile(way, backend="aot_eager")(x)
    fast.append(view.grad_fn is not None)
    if fast[-1]:
        view.sum().backward()
    source = p if way is view_of_parameter else x
    passed.append(source.grad)
    source.grad = None

print("has a history      plain  compiled  gradient")
for way, *row in zip(ways, plain, fast, passed):
    print(f"{way.__name__:18} {row[0]!s:6} {row[1]!s:9} {row[2]}")

assert plain == [False] * 4
assert fast[0]  # claim: ng-compile-view-has-a-history
assert fast[1]  # claim: ng-compile-view-of-a-parameter
assert fast[2]  # claim: ng-compile-view-of-a-result
assert not fast[3]  # claim: ng-compile-detached-view-is-cut
gradients = [grad.tolist() for grad in passed[:2]]
assert gradients == [[1, 0], [1, 0]]  # claim: ng-compile-view-passes-gradient
assert passed[2] is None  # claim: ng-compile-view-of-a-result-passes-none
