import torch


def attempt(hook, before_sum=False):
    x = torch.ones(3, requires_grad=True)
    y = x * 2
    y.register_hook(hook)
    if not before_sum:
        y = y * 1
    try:
        y.sum().backward()
    except (RuntimeError, TypeError) as error:
        return str(error)
    return f"x.grad {x.grad.tolist()}"


# essential
def halve(g):
    return g / 2


def one_value(g):
    return g.mean()


def double_precision(g):
    return g.double()


def number(g):
    return 2.0


def nothing(g):
    g / 2


def halve_in_place(g):
    g /= 2


# end
hooks = halve, nothing, halve_in_place, one_value, double_precision, number
texts = {hook.__name__: attempt(hook) for hook in hooks}
texts["halve_in_place before sum()"] = attempt(halve_in_place, before_sum=True)
for name, text in texts.items():
    print(f"{name}: {text.split('. ')[0]}")

assert texts["halve"] == "x.grad [1.0, 1.0, 1.0]"  # claim: hook-err-right
assert texts["nothing"] == "x.grad [2.0, 2.0, 2.0]"  # claim: hook-err-none
assert texts["halve_in_place"] == "x.grad [1.0, 1.0, 1.0]"  # claim: hook-err-in-place
refused = texts["halve_in_place before sum()"]
assert "refers to a single memory location" in refused  # claim: hook-err-in-place-sum
assert "has changed the size of value" in texts["one_value"]  # claim: hook-err-size
assert "changed the type of value" in texts["double_precision"]  # claim: hook-err-type
assert "hook returned 'float'" in texts["number"]  # claim: hook-err-number
