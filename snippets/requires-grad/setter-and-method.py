import torch

# essential
w = torch.tensor([3.0, 4.0], requires_grad=True)
y = w * 2


# end
def attribute(t, value):
    t.requires_grad = value


def attempt(change, t, value):
    try:
        change(t, value)
        return f"flag is {t.requires_grad}"
    except RuntimeError as error:
        return str(error).split(" If you")[0]


method = torch.Tensor.requires_grad_
# essential
results = {
    "w.requires_grad = False": attempt(attribute, w, False),
    "w.requires_grad_(True)": attempt(method, w, True),
    "y.requires_grad = True": attempt(attribute, y, True),
    "y.requires_grad = False": attempt(attribute, y, False),
    "y.requires_grad_(True)": attempt(method, y, True),
    "y.requires_grad_(False)": attempt(method, y, False),
}
# end
for name, result in results.items():
    print(f"{name:24}{result}")

on_leaf, (on, off, idle, stop) = list(results.values())[:2], list(results.values())[2:]
assert on_leaf == ["flag is False", "flag is True"]  # claim: leaf-both-set-a-leaf
assert on == off and "leaf variables" in on  # claim: leaf-setter-refuses-results
assert idle == "flag is True" and not y.is_leaf  # claim: leaf-method-is-idle-on-results
assert stop == on  # claim: leaf-method-refuses-false
