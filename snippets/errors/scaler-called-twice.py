import torch

scaler = torch.amp.GradScaler("cpu")
p = torch.ones(1, requires_grad=True)
optimizer = torch.optim.SGD([p], lr=0.1)


def attempt(*names):
    scaler.scale((p * 2).sum()).backward()
    try:
        for name in names:
            getattr(scaler, name)(optimizer)
        return "fine"
    except RuntimeError as error:
        return str(error)
    finally:
        scaler.update()


# essential
orders = [
    ("unscale_", "unscale_", "step"),
    ("step", "unscale_"),
    ("step", "step"),
    ("unscale_", "step"),
]
# end
texts = [attempt(*order) for order in orders]
for order, text in zip(orders, texts):
    print(f"{', '.join(order)}: {text}")

twice, late, steps, right = texts
assert twice.startswith(
    "unscale_() has already been called"
)  # claim: opt-err-unscale-twice
assert late.startswith(
    "unscale_() is being called after step"
)  # claim: opt-err-unscale-late
assert steps.startswith("step() has already been called")  # claim: opt-err-step-twice
assert right == "fine"  # claim: opt-err-scaler-order

# en: update() too early
# zh: update() 太早
scaler = torch.amp.GradScaler("cpu", init_scale=4.0)
optimizer.zero_grad()
scaler.scale((p * 2).sum()).backward()
scaler.unscale_(optimizer)
scaler.update()
scaler.step(optimizer)
print("unscale_, update, step: fine, but gradient", p.grad.item(), "instead of 2.0")
assert p.grad.item() == 0.5  # claim: opt-err-update-early
