import copy
import io
import warnings

import torch

x = torch.ones(2, requires_grad=True)
y = x * 2


def save_with_hook(leaf):
    leaf.register_hook(print)
    torch.save(leaf, io.BytesIO())


calls = {
    # essential
    "x.apply_": lambda: x.apply_(lambda v: v + 1),
    "x.map_": lambda: x.map_(torch.ones(2), lambda a, b: a + b),
    "x.map2_": lambda: x.map2_(torch.ones(2), torch.ones(2), lambda a, b, c: a),
    "y.volatile = True": lambda: setattr(y, "volatile", True),
    "del y._grad_fn": lambda: delattr(y, "_grad_fn"),
    "y.grad_fn = None": lambda: setattr(y, "grad_fn", None),
    # end
    "torch.save, tensor with a hook": lambda: save_with_hook(x.clone()),
    "torch.save, parameter with a hook": lambda: save_with_hook(torch.nn.Parameter(y)),
    "deepcopy(y)": lambda: copy.deepcopy(y),
    "torch.asarray(x)": lambda: torch.asarray(x),
}
texts = {}
for name, call in calls.items():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            call()
            texts[name] = str(caught[0].message) if caught else "no warning"
        except (RuntimeError, AttributeError) as error:
            texts[name] = str(error)
    print(f"{name}: {texts[name].split(' at 0x')[0].split('. ')[0]}")

for name in "x.apply_", "x.map_", "x.map2_":
    assert "on Variable that requires grad" in texts[name]  # claim: data-apply
assert "now has no effect" in texts["y.volatile = True"]  # claim: data-volatile
assert "Detach tensor instead" in texts["del y._grad_fn"]  # claim: data-del-grad-fn
assert "not writable" in texts["y.grad_fn = None"]  # claim: data-grad-fn
assert (
    "will not be serialized" in texts["torch.save, tensor with a hook"]
)  # claim: data-hook-saved
assert (
    texts["torch.save, parameter with a hook"] == "no warning"
)  # claim: data-hook-of-parameter
x.detach().apply_(lambda v: v + 1)
print("right: x.detach().apply_", x.tolist())
assert x.tolist() == [2, 2]  # claim: data-apply-right
assert x._version == 0  # claim: data-apply-not-counted
assert "unspecified requires_grad" in texts["torch.asarray(x)"]  # claim: data-asarray
