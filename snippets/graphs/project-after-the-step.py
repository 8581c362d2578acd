import torch


def train(w, goal, project, steps=100, **options):
    w = torch.tensor(w, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1, **options)
    # essential
    for _ in range(steps):
        optimizer.zero_grad()
        (w - torch.tensor(goal)).square().sum().backward()
        optimizer.step()
        with torch.no_grad():
            project(w)
    # end
    return w, optimizer


box, _ = train([0.0, 0.0], [2.0, 0.5], lambda w: w.clamp_(-1, 1))
print("each weight in [-1, 1], goal (2, 0.5):", [round(v, 2) for v in box.tolist()])
unit, _ = train([1.0, 0.0], [3.0, 4.0], lambda w: w.div_(w.norm()))
print("norm 1, goal (3, 4):", [round(v, 2) for v in unit.tolist()])

v = torch.tensor([1.0, 0.0], requires_grad=True)
optimizer = torch.optim.SGD([v], lr=0.1)
for _ in range(100):
    optimizer.zero_grad()
    (v / v.norm() - torch.tensor([3.0, 4.0])).square().sum().backward()
    optimizer.step()
w = v / v.norm()
print("v / v.norm(), norm of v:", [round(n, 2) for n in (*w.tolist(), v.norm().item())])

late = []
for momentum in (0.9, 0.0):
    w_box, optimizer = train([0.0], [2.0], lambda w: w.clamp_(-1, 1), momentum=momentum)
    if momentum:
        push = optimizer.state[w_box]["momentum_buffer"].item()
        print("at the limit, momentum still holds", round(push, 1))
    late.append(0)
    # en: the goal changes to 0
    # zh: 目标改为 0
    for _ in range(10):
        optimizer.zero_grad()
        w_box.square().sum().backward()
        optimizer.step()
        with torch.no_grad():
            w_box.clamp_(-1, 1)
        late[-1] += w_box.item() == 1.0
print("steps at the limit after the goal changed:", late[0], "| no momentum:", late[1])

assert torch.allclose(box, torch.tensor([1, 0.5]))  # claim: range-project-box
assert torch.allclose(unit, torch.tensor([0.6, 0.8]))  # claim: range-project-unit
assert torch.allclose(w, unit) and v.norm() > 1.1  # claim: range-project-forward
assert push < -10  # claim: range-project-momentum
assert late == [6, 0]  # claim: range-project-late
