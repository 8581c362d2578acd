import numpy as np
import torch

# essential
w = torch.tensor(2.0, requires_grad=True)
losses = [w * 1, w * 2, w * 3]
attempts = {
    "np.array(losses)": lambda: np.array(losses),
    "np.atleast_1d(losses)": lambda: np.atleast_1d(losses),
    "np.sqrt(losses[0])": lambda: np.sqrt(losses[0]),
    "[t.item() for t ...]": lambda: np.array([t.item() for t in losses]),
    "stack, detach": lambda: torch.stack(losses).detach().numpy(),
}
# end
got = []
for name, attempt in attempts.items():
    try:
        got.append(attempt().tolist())
    except RuntimeError as error:
        got.append(str(error).partition(".")[0])
    print(f"{name:22}{got[-1]}")

refused = "Can't call numpy() on Tensor that requires grad"
assert got[:3] == [refused] * 3  # claim: det-numpy-functions-refused-too
assert losses[0].cpu() is losses[0]  # claim: det-cpu-is-the-tensor-itself
assert got[3] == got[4] == [2.0, 4.0, 6.0]  # claim: det-plot-plain-numbers
