import torch
from contextlib import nullcontext
from torch.autograd.graph import save_on_cpu, saved_tensors_hooks

_ = torch.manual_seed(0)
layers = torch.nn.Linear(64, 64), torch.nn.Tanh(), torch.nn.Linear(64, 1)
model = torch.nn.Sequential(*layers)
x = torch.randn(32, 64)
shapes, start = [], {n: p.clone() for n, p in model.state_dict().items()}


# essential
def gradient(block, between=lambda: None):
    model.load_state_dict(start)
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
print("shapes of the saved tensors:", *shapes)
noticed = gradient(nullcontext(), change_the_last_layer)
unnoticed = gradient(save_on_cpu(), change_the_last_layer)
print("weight changed before backward():", noticed)
times = (unnoticed / plain).median().item()
print(f"save_on_cpu(), weight changed: {times:.0f} times the right gradient")
pinned = gradient(save_on_cpu(pin_memory=True), change_the_last_layer)
same = torch.equal(pinned, plain)
print("save_on_cpu(pin_memory=True), weight changed, right gradient:", same)

assert torch.equal(pinned, plain)  # claim: tr-save-on-cpu-pinned-copies
assert torch.equal(plain, offloaded)  # claim: tr-save-on-cpu-same-gradient
assert (64, 1) in shapes  # claim: tr-save-on-cpu-weights-too
assert "modified by an inplace" in noticed  # claim: tr-plain-save-notices
assert abs(times - 10) < 0.01  # claim: tr-save-on-cpu-notices-nothing
