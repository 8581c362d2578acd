import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2))
first, last = (list(layer.parameters()) for layer in net)


def load(saved_groups, groups):
    saved = torch.optim.SGD(saved_groups, lr=0.1, momentum=0.9)
    for p in net.parameters():
        p.grad = torch.full_like(p, 1.0 if p is first[0] else 2.0)
    saved.step()
    optimizer = torch.optim.SGD(groups, lr=0.1, momentum=0.9)
    try:
        optimizer.load_state_dict(saved.state_dict())
    except ValueError as error:
        return str(error)
    return optimizer.state[first[0]].get("momentum_buffer")


# essential
frozen = load(first + last, last)
groups = load([{"params": first}, {"params": last}], first + last)
same = load(first + last, first + last)
other = load([last[0], first[0]], [first[0], last[0]])
one, two = ("a", first[0]), ("b", last[0])
named = load([two, one], [one, two])
# end
print("some are frozen now:", frozen)
print("one group instead of two:", groups)
print("the same order: momentum of the first weight", same[0].tolist())
print("another order: momentum of the first weight", other[0].tolist())
assert (
    "doesn't match the size of optimizer's group" in frozen
)  # claim: sched-group-size
assert "different number of parameter groups" in groups  # claim: sched-group-number
print("another order, with names: momentum of the first weight", named[0].tolist())
assert same.eq(1).all() and other.eq(2).all()  # claim: sched-other-order
adam, sgd = torch.optim.Adam(last), torch.optim.SGD(last, lr=0.1, momentum=0.9)
adam.step()
sgd.load_state_dict(adam.state_dict())
try:
    sgd.step()
except KeyError as error:
    missing = error.args[0]
    print("the state of Adam, loaded into SGD: step() raises KeyError", missing)
assert missing == "momentum"  # claim: sched-another-class


def decayed(load):
    p = torch.ones(1, requires_grad=True)
    p.grad = torch.ones(1)
    optimizer = torch.optim.Adam([p], lr=0.1, weight_decay=0.5)
    if load:
        other = torch.optim.AdamW([p], lr=0.1, weight_decay=0.5)
        optimizer.load_state_dict(other.state_dict())
    optimizer.step()
    return round(p.item(), 3)


own, loaded = decayed(load=False), decayed(load=True)
print("Adam: weight after one step", own, "- with the state of AdamW:", loaded)
assert (own, loaded) == (0.9, 0.85)  # claim: sched-adamw-into-adam
assert named.eq(2).all()  # claim: sched-names-do-not-count
