import torch
from contextlib import nullcontext
from torch.autograd.graph import save_on_cpu, saved_tensors_hooks

_ = torch.manual_seed(0)
layers = torch.nn.Linear(64, 64), torch.nn.Tanh(), torch.nn.Linear(64, 1)
model = torch.nn.Sequential(*layers)
x = torch.randn(32, 64)
shapes = []


# essential
def gradient(block, between=lambda: None):
    model.zero_grad()
    with block:
        loss = model(x).sum()
    between()
    try:
        loss.backward()
    # end
    except RuntimeError as error:
        return str(error).split(":")[0]
    return model[0].weight.grad.clone()


def remember(t):
    shapes.append(tuple(t.shape))
    return t


def change_the_last_layer():
    with torch.no_grad():
        model[2].weight.mul_(10)


# essential
plain, offloaded = gradient(nullcontext()), gradient(save_on_cpu())
# end
print("same gradient:", torch.equal(plain, offloaded))
_ = gradient(saved_tensors_hooks(remember, lambda t: t))
print("what is moved:", *shapes)
noticed = gradient(nullcontext(), change_the_last_layer)
unnoticed = gradient(save_on_cpu(), change_the_last_layer)
print("weight changed in between:", noticed)
times = (unnoticed / plain).median().item()
print(f"with save_on_cpu, here    : {times:.0f} times the first gradient instead of 10")

before = gradient(nullcontext())
pinned = gradient(save_on_cpu(pin_memory=True), change_the_last_layer)
print("pin_memory=True, same as without the change:", torch.equal(pinned, before))

assert torch.equal(pinned, before)  # claim: tr-save-on-cpu-pinned-copies
assert torch.equal(plain, offloaded)  # claim: tr-save-on-cpu-same-gradient
assert (64, 1) in shapes  # claim: tr-save-on-cpu-weights-too
assert "modified by an inplace" in noticed  # claim: tr-plain-save-notices
assert abs(times - 100) < 0.1  # claim: tr-save-on-cpu-notices-nothing
