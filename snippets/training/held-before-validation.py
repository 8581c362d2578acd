import torch
from torch import nn

model = nn.Linear(100, 100)
optimizer = torch.optim.Adam(model.parameters())


def size(tensors):
    return sum(t.numel() for t in tensors if t is not None)


def held():
    states = optimizer.state.values()
    state = [one[key] for one in states for key in ("exp_avg", "exp_avg_sq")]
    grads = [p.grad for p in model.parameters()]
    return size(model.parameters()), size(grads), size(state)


# essential
at_first = held()
logits = model(torch.ones(8, 100))
logits.sum().backward()
optimizer.step()
after_a_step = held()
optimizer.zero_grad()
cleared = held()
# end
print("how many numbers: (weights, gradients, state of Adam)")
print("before the first step   :", at_first)
print("after the first step    :", after_a_step)
print("then zero_grad()        :", cleared)
print("logits of that step     :", logits.numel(), "numbers")
assert after_a_step[1] == after_a_step[0]  # claim: held-gradients
assert after_a_step[2] == 2 * after_a_step[0]  # claim: held-adam
assert cleared[1:] == (0, after_a_step[2])  # claim: held-cleared
