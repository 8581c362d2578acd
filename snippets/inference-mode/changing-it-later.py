import torch

# essential
changes = {
    "t.add_(1)": lambda t: t.add_(1),
    "t[0] = 5": lambda t: t.__setitem__(0, 5),
    "torch.add(..., out=t)": lambda t: torch.add(torch.zeros(2), 1, out=t),
    "t.requires_grad_()": lambda t: t.requires_grad_(),
    "nn.Parameter(t)": lambda t: torch.nn.Parameter(t),
    "t / 2": lambda t: t / 2,
    "torch.zeros(2).copy_(t)": lambda t: torch.zeros(2).copy_(t),
}


# end
def attempt(change, mode):
    with torch.inference_mode():
        t = torch.tensor([3.0, 4.0])
    try:
        with mode():
            change(t)
        return "done"
    except RuntimeError as error:
        return str(error).split(" on inf")[0].split(" to inf")[0] + ": refused"


later = [attempt(change, torch.enable_grad) for change in changes.values()]
quiet = [attempt(change, torch.no_grad) for change in changes.values()]
inside = [attempt(change, torch.inference_mode) for change in changes.values()]
print(f"{'':24}{'outside the mode':36}inside")
for name, result, again in zip(changes, later, inside):
    print(f"{name:24}{result:36}{again}")

print("no_grad gives the same as outside:", quiet == later)
assert set(later[:3]) == {"Inplace update: refused"}  # claim: im-in-place-outside-fails
assert "requires_grad=True" in later[3]  # claim: im-flag-outside-fails
assert later[4] == later[3]  # claim: im-parameter-outside-fails
assert later[5:] == ["done", "done"]  # claim: im-reading-works
assert quiet == later  # claim: im-no-grad-does-not-help
assert set(inside) == {"done"}  # claim: im-inside-all-is-allowed

with torch.inference_mode():
    t = torch.tensor([3.0, 4.0])
layer = torch.nn.Linear(2, 1)
w = layer.weight
w.data = t.unsqueeze(0)
layer(torch.ones(1, 2)).sum().backward()
print("after w.data = t and backward():")
print("w.requires_grad:", w.requires_grad)
print("w.is_inference():", w.is_inference())
print("w.grad:", w.grad)
assert w.requires_grad and w.is_inference()  # claim: im-data-takes-it
assert w.grad is None and layer.bias.grad == 1  # claim: im-data-loses-the-gradient
