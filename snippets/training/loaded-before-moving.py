import copy

import torch
from torch.nn import Linear


def optimizer_of(model):
    return torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)


first = Linear(2, 1)
optimizer = optimizer_of(first)
first(torch.ones(1, 2)).sum().backward()
optimizer.step()
saved = copy.deepcopy(optimizer.state_dict())

# essential
# en: meta stands for the GPU, float64 for another device
# zh: meta 代替 GPU，float64 代替另一个设备
moved = Linear(2, 1, device="meta")
optimizer = optimizer_of(moved)
optimizer.load_state_dict(saved)
after = optimizer.state[moved.weight]["momentum_buffer"].device

late = Linear(2, 1)
optimizer = optimizer_of(late)
optimizer.load_state_dict(saved)
late.double()
before = optimizer.state[late.weight]["momentum_buffer"].dtype
optimizer.load_state_dict(optimizer.state_dict())
again = optimizer.state[late.weight]["momentum_buffer"].dtype
# end
apart = Linear(2, 1)
optimizer = optimizer_of(apart)
optimizer.load_state_dict(saved)
optimizer.param_groups[0]["foreach"] = True
for state in optimizer.state.values():
    state["momentum_buffer"] = state["momentum_buffer"].to("meta")
apart(torch.ones(1, 2)).sum().backward()
try:
    optimizer.step()
except RuntimeError as error:
    refused = str(error).split(" and the same")[0]
print("loaded after moving the model, device of the state:", after)
print("loaded before model.double(), dtype of the state  :", before)
print("loaded once more, dtype of the state              :", again)
print("two devices, foreach=True:", refused)
assert refused.startswith("Tensors of the same index")  # claim: state-two-devices
assert after.type == "meta"  # claim: state-follows
assert before == torch.float32  # claim: state-stays
assert again == torch.float64  # claim: state-loaded-again
