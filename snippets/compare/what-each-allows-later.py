import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
w = torch.tensor([3.0, 4.0], requires_grad=True)
modes = {"no_grad": torch.no_grad, "inference_mode": torch.inference_mode}

# essential
uses = {
    "t * w, backward": lambda t: (t * w).sum().backward(),
    "t + w, backward": lambda t: (t + w).sum().backward(),
    "t.clone() * w, backward": lambda t: (t.clone() * w).sum().backward(),
    "t.add_(1)": lambda t: t.add_(1),
    "t.requires_grad_()": lambda t: t.requires_grad_(),
    "t._version": lambda t: t._version,
    "t.numpy()": lambda t: t.numpy(),
}


# end
def attempt(mode, action):
    # essential
    with mode():
        t = x * 2
    # end
    try:
        action(t)
        return "ok"
    except RuntimeError:
        return "error"


print(f"{'t computed in:':25}{'no_grad':9}inference_mode")
table = {}
for name, action in uses.items():
    table[name] = [attempt(mode, action) for mode in modes.values()]
    print(f"{name:25}{table[name][0]:9}{table[name][1]}")

refused = [name for name in uses if table[name][1] == "error"]
assert all(row[0] == "ok" for row in table.values())  # claim: cmp-no-grad-has-no-limits
assert "t * w, backward" in refused
assert "t.add_(1)" in refused  # claim: cmp-inference-is-limited
assert "t.requires_grad_()" in refused  # claim: cmp-inference-refuses-the-flag
assert table["t + w, backward"][1] == "ok"  # claim: cmp-adding-saves-nothing
assert table["t.clone() * w, backward"][1] == "ok"  # claim: cmp-clone-is-normal
