import torch
from torch import nn

model, saved = nn.Sequential(nn.Linear(4, 4), nn.Tanh()), []


def sample(steps):
    saved.clear()
    # essential
    x = torch.zeros(1, 4)
    for _ in range(steps):
        x = x - 0.1 * model(x)
    # end
    return len(saved)


counting = torch.autograd.graph.saved_tensors_hooks(saved.append, lambda t: t)
with counting:
    ten, hundred = sample(10), sample(100)
    with torch.no_grad():
        without = sample(100)
print("saved tensors,  10 steps           :", ten)
print("saved tensors, 100 steps           :", hundred)
print("saved tensors, 100 steps in no_grad:", without)
assert hundred > 9 * ten  # claim: held-sampling-grows
assert without == 0  # claim: held-sampling-no-grad
