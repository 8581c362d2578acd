import torch
from contextlib import nullcontext


def attempt(view_in, write_in, base_flag=True, value_flag=False):
    base = torch.ones(3, requires_grad=base_flag) * 1
    value = torch.tensor(1.0, requires_grad=value_flag)
    # essential
    with view_in():
        view = base[0]
    try:
        with write_in():
            view.add_(value)
    # end
    except RuntimeError as error:
        return str(error)
    return "fine"


grad, off, inference = nullcontext, torch.no_grad, torch.inference_mode
results = {
    "view in no_grad, write outside": attempt(off, grad),
    "no_grad, neither requires grad": attempt(off, grad, base_flag=False),
    "no_grad, only value requires it": attempt(off, grad, False, value_flag=True),
    "view and write in no_grad": attempt(off, off),
    "view and write outside": attempt(grad, grad),
    "view in inference_mode": attempt(inference, grad),
    "inference, neither requires grad": attempt(inference, grad, base_flag=False),
}
for name, text in results.items():
    print(f"{name:32}", text)

first, plain, value, inside, outside, last, without = results.values()
assert first.startswith("A view was created in no_grad")  # claim: err-view-in-no-grad
assert inside == outside == "fine"  # claim: err-view-and-write-together
assert plain == "fine"  # claim: err-view-of-plain-base
assert value == first  # claim: err-value-with-grad-into-view

with torch.no_grad():
    result = torch.nn.Flatten()(torch.ones(1, 1, 2))

try:
    result.add_(torch.tensor(1.0, requires_grad=True))
except RuntimeError as error:
    of_a_layer = str(error)

assert of_a_layer == first  # claim: err-result-may-be-a-view
assert last.startswith("A view was created in inf")  # claim: err-view-in-inference
assert without == "fine"  # claim: err-plain-view-in-inference

again = {}
for mode in off, inference:
    base = torch.ones(3, requires_grad=True) * 1
    with mode():
        view = base[0].add_(1)
    try:
        _ = view * 2
    except RuntimeError as error:
        again[mode] = "another view of its base has been modified" in str(error)
    assert (base[0] * 2).item() == 4

assert again == {off: True, inference: True}  # claim: err-view-used-after-write

w = torch.tensor(3.0, requires_grad=True)
y = w * 2
cut = y.detach()
cut.mul_(w)
y.backward()
print("write into y.detach(): y", y.item(), "w.grad", w.grad.item())
assert y.item() == 18 and w.grad.item() == 2  # claim: err-detached-write-silent
