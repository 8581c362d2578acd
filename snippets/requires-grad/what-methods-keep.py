import copy
import pickle

import torch

s = torch.nn.Linear(2, 1).state_dict()
# essential
calls = {
    "double()": lambda m: m.double(),
    "apply(init)": lambda m: m.apply(lambda layer: torch.nn.init.ones_(layer.weight)),
    "reset_parameters()": lambda m: m.reset_parameters(),
    "share_memory()": lambda m: m.share_memory(),
    "load_state_dict(s)": lambda m: m.load_state_dict(s),
    "load_state_dict(s, assign=True)": lambda m: m.load_state_dict(s, assign=True),
    "to('meta')": lambda m: m.to("meta"),
    "deepcopy": copy.deepcopy,
    "pickle": lambda m: pickle.loads(pickle.dumps(m)),
}
# end
facts = {}
print(f"{'':32} same parameter  same flags  .grad")
for name, call in calls.items():
    m = torch.nn.Linear(2, 1)
    m.bias.requires_grad_(False)
    m(torch.ones(2)).backward()
    weight, result = m.weight, call(m)
    m = result if isinstance(result, torch.nn.Module) else m
    flags = (m.weight.requires_grad, m.bias.requires_grad) == (True, False)
    grad = None if m.weight.grad is None else m.weight.grad.dtype
    facts[name] = m.weight is weight, flags, grad
    print("{:32} {!s:15} {!s:11} {}".format(name, *facts[name]))

m = torch.nn.Linear(2, 1)
optimizer = torch.optim.Adam(m.parameters())
m(torch.ones(2)).backward()
optimizer.step()
m.double()
average = optimizer.state[m.weight]["exp_avg"].dtype
print("after double(), state of Adam:", average)

s = torch.nn.Linear(2, 1).state_dict()
models = torch.nn.Linear(2, 1), torch.nn.Linear(2, 1), torch.nn.Linear(2, 1)
old = [m.weight for m in models]
_ = models[0].load_state_dict(s, assign=True)
_ = models[1].load_state_dict(s)
_ = models[2].load_state_dict(dict(s))
places = [m.weight.data_ptr() == s["weight"].data_ptr() for m in models]
same = [m.weight is weight for m, weight in zip(models, old)]
print("then one state dict s, loaded three times:")
for name, kept_it, place in zip(("s, assign=True", "s", "dict(s)"), same, places):
    print(f"{name:15} same parameter: {kept_it!s:6} uses the memory of s: {place}")

assert places[0]  # claim: rg-assign-shares-memory
assert same == [False, False, True]  # claim: rg-assign-stays-in-state

rows = list(facts.values())
assert all(row[0] for row in rows[:5])  # claim: rg-methods-same-parameter
assert not any(row[0] for row in rows[5:])  # claim: rg-methods-new-parameter
assert all(row[1] for row in rows)  # claim: rg-methods-keep-flags
assert facts["double()"][2] == torch.float64  # claim: rg-methods-convert-grad
assert [n for n, row in facts.items() if row[2] is None] == [
    "load_state_dict(s, assign=True)",
    "deepcopy",
    "pickle",
]  # claim: rg-methods-without-grad
assert average == torch.float32  # claim: rg-methods-leave-the-state
