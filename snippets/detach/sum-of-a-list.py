import numpy as np
import torch

w = torch.tensor(2.0, requires_grad=True)
losses = [w * 1, w * 2]
ways = {
    "np.sum(losses)": lambda: np.sum(losses),
    "torch.tensor(values, …)": lambda: torch.tensor(
        [loss.item() for loss in losses], requires_grad=True
    ).sum(),
    "sum(losses)": lambda: sum(losses),
    "torch.stack(losses).sum()": lambda: torch.stack(losses).sum(),
}
found = {}
for name, way in ways.items():
    w.grad = None
    try:
        way().backward(retain_graph=True)
        found[name] = w.grad and w.grad.item()
    except RuntimeError as error:
        found[name] = str(error)[:20]
    print(f"{name:26} w.grad: {found[name]}")

assert found["np.sum(losses)"] == "Can't call numpy() o"  # claim: det-np-sum-refused
assert found["torch.tensor(values, …)"] is None  # claim: det-tensor-of-losses
assert found["sum(losses)"] == 3  # claim: det-sum-of-losses
assert found["torch.stack(losses).sum()"] == 3  # claim: det-stack-of-losses
