import torch
from torch import nn

image = torch.rand(1, 3, 8, 8)


def calls(frozen, flag, grad_mode=True):
    torch.manual_seed(0)
    model = nn.Sequential(
        nn.Conv2d(3, 4, 3), nn.ReLU(), nn.Flatten(), nn.Linear(144, 2)
    )
    model.requires_grad_(not frozen)
    called = []
    model[0].register_full_backward_hook(lambda *args: called.append(1))
    with torch.set_grad_enabled(grad_mode):
        out = model(image.clone().requires_grad_(flag))[0, 0]
    try:
        out.backward()
    except RuntimeError as error:
        return "error: " + str(error).split(" and ")[0]
    return f"called {len(called)} time"


rows = {
    "trainable model": calls(frozen=False, flag=False),
    "frozen model": calls(frozen=True, flag=False),
    "frozen, image.requires_grad_()": calls(frozen=True, flag=True),
    "no_grad, image.requires_grad_()": calls(frozen=False, flag=True, grad_mode=False),
}
for name, result in rows.items():
    print(f"{name:32}", result)

first, frozen, flagged, no_grad = rows.values()
assert first == flagged == "called 1 time"  # claim: cam-called
error = "error: element 0 of tensors does not require grad"
assert frozen == no_grad == error  # claim: cam-no-call
