import torch
from torch import nn

model = nn.Sequential(nn.Linear(100, 100), nn.Tanh(), nn.Linear(100, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
x = torch.ones(2, 100)


def bytes_of_gradients():
    return sum(p.grad.nbytes for p in model.parameters() if p.grad is not None)


# essential
def second_step(clear, to_none=True):
    for _ in range(2):
        if clear == "before the forward pass":
            optimizer.zero_grad(to_none)
        loss = model(x).sum()
        kept = bytes_of_gradients()
        if clear == "before backward()":
            optimizer.zero_grad(to_none)
        loss.backward()
        optimizer.step()
        if clear == "after step()":
            optimizer.zero_grad(to_none)
    return kept


# end
places = "after step()", "before the forward pass", "before backward()"
kept = {place: second_step(place) for place in places}
zeros = second_step("after step()", to_none=False)
for place, size in kept.items():
    print(f"zero_grad() {place:24} {size:6} bytes of gradients in the forward pass")
print(f"{'set_to_none=False, after step()':36} {zeros:6} bytes")

full = sum(p.nbytes for p in model.parameters())
assert kept["after step()"] == 0  # claim: tr-cleared-after-step
assert kept["before the forward pass"] == 0  # claim: tr-clear-early-before
assert kept["before backward()"] == full  # claim: tr-cleared-late
assert zeros == full  # claim: tr-cleared-to-zero
