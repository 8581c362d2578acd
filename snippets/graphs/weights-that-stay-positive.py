import torch
from torch.nn.functional import softplus

# essential
forms = {
    "relu(w)": torch.relu,
    "w.clamp(min=0)": lambda w: w.clamp(min=0),
    "w.abs()": torch.abs,
    "softplus(w)": softplus,
    "w.exp()": torch.exp,
    "clamp_ after the step": lambda w: w,
}


def train(form, goal, clamp_after=False):
    w = torch.tensor([-0.5], requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    for _ in range(200):
        optimizer.zero_grad()
        (form(w) - goal).square().sum().backward()
        optimizer.step()
        if clamp_after:
            with torch.no_grad():
                w.clamp_(min=0)
    return round(form(w).item(), 2)


# end
reached, smallest = {}, {}
print("weight after training: goal 1   goal -1")
for name, form in forms.items():
    after = "step" in name
    reached[name], smallest[name] = (train(form, goal, after) for goal in (1, -1))
    print(f"{name:22} {reached[name]:5.2f} {smallest[name]:8.2f}")

stuck = list(reached.values())[:2] + list(smallest.values())[:2]
assert stuck == [0] * 4  # claim: range-relu-stays
others = [value for name, value in reached.items() if name not in list(forms)[:2]]
assert others == [1.0] * 4  # claim: range-others-learn
assert all(value >= 0 for value in smallest.values())  # claim: range-never-negative
zero = [name for name, value in smallest.items() if value == 0]
assert "clamp_ after the step" in zero  # claim: range-zero-after-step
assert not {"softplus(w)", "w.exp()"} & set(zero)  # claim: range-never-zero
