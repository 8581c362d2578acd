import torch
from torch.nn import functional as F


def gradient(change, inside):
    # essential
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    h = x - 1.5
    with torch.set_grad_enabled(not inside):
        change(h)
    h.sum().backward()
    # end
    return h.requires_grad, x.grad.tolist()


changes = {
    "mul_(10)": lambda h: h.mul_(10),
    "relu, in place": lambda h: F.relu(h, inplace=True),
}
got = {}
for name, change in changes.items():
    got[name] = gradient(change, inside=True), gradient(change, inside=False)
    (flag, wrong), (_, right) = got[name]
    print(f"{name:15} in no_grad: h.requires_grad {flag}, x.grad {wrong}")
    print(f"{'':15} recorded  : x.grad {right}")

inside, outside = zip(*got.values())
assert all(flag for flag, _ in inside)  # claim: ng-in-place-keeps-the-history
assert [grad for _, grad in inside] == [[1, 1]] * 2  # claim: ng-in-place-is-not-in-grad
assert [grad for _, grad in outside] == [[10, 10], [0, 1]]

h = torch.ones(2, requires_grad=True).exp()
with torch.no_grad():
    _ = h.mul_(10)

try:
    h.sum().backward()
    raise AssertionError
except RuntimeError as error:
    message = str(error)

print("exp() first, mul_(10) in no_grad:", message[:59], "...")
assert "modified by an inplace" in message  # claim: ng-in-place-on-a-saved-value
