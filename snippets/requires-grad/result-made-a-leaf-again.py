import warnings

import torch

warnings.filterwarnings("ignore", message="To copy construct")
x = torch.tensor([0.2, 0.8])
w = torch.tensor([2.0], requires_grad=True)
# essential
mask = (w * x > 1).float()
again = torch.tensor(mask, requires_grad=True)
loss = (again.sum() - 2).square()
loss.backward()
print("gradient of the new leaf:", again.grad, "| of w:", w.grad)
# end
assert again.grad.tolist() == [-2, -2] and w.grad is None  # claim: again-nothing


def message(call):
    try:
        call()
    except (RuntimeError, AssertionError) as error:
        return str(error)


# essential
loss = (mask.sum() - 2).square().requires_grad_()
in_place = message(lambda: loss.add_(1.0))
scaler = torch.amp.GradScaler("cpu")
scaler.scale(loss).backward()
no_checks = message(lambda: scaler.step(torch.optim.SGD([w])))
print("loss += other_loss:", in_place)
print("scaler.step()     :", no_checks)
# end
assert in_place.startswith("a leaf Variable that requires grad")  # claim: again-leaf
assert no_checks.startswith("No inf checks were recorded")  # claim: again-scaler
