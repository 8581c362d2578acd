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
    print(", ".join(order), "-", text)

twice, late, steps, right = texts
assert twice.startswith(
    "unscale_() has already been called"
)  # claim: opt-err-unscale-twice
assert late.startswith(
    "unscale_() is being called after step"
)  # claim: opt-err-unscale-late
assert steps.startswith("step() has already been called")  # claim: opt-err-step-twice
assert right == "fine"  # claim: opt-err-scaler-order
