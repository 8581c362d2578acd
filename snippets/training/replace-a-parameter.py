import torch
from torch.nn import Parameter

keep = torch.tensor([True, False, True, True])


def train(optimizer, weight):
    optimizer.zero_grad()
    weight.square().sum().backward()
    optimizer.step()


def replaced(way):
    old = Parameter(torch.arange(1.0, 5.0))
    optimizer = torch.optim.Adam([old], lr=0.1)
    empty = len(optimizer.state)
    train(optimizer, old)
    new = Parameter(old.detach()[keep])
    # essential
    if way != "forgotten":
        optimizer.param_groups[0]["params"][0] = new
    if way == "moved":
        state = optimizer.state.pop(old)
        optimizer.state[new] = {
            name: value[keep] if value.dim() else value for name, value in state.items()
        }
    # end
    before = new.detach().clone()
    train(optimizer, new)
    try:
        saved = len(optimizer.state_dict()["state"])
    except KeyError:
        saved = "KeyError"
    steps = optimizer.state.get(new, {}).get("step")
    return empty, not torch.equal(before, new), steps and int(steps), saved


found = {way: replaced(way) for way in ("forgotten", "state left", "moved")}
print("             trained  steps  entries of the saved state")
for way, (_, trained, steps, saved) in found.items():
    print(f"{way:12} {trained!s:8} {steps!s:6} {saved}")

assert all(row[0] == 0 for row in found.values())  # claim: tr-no-state-before-step
assert not found["forgotten"][1]  # claim: tr-replaced-forgotten
assert found["state left"][1:] == (True, 1, "KeyError")  # claim: tr-replaced-state-left
assert found["moved"][1:] == (True, 2, 1)  # claim: tr-replaced-moved
