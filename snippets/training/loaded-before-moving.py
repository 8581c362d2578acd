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
print("loaded after moving the model, device of the state:", after)
print("loaded before model.double(), dtype of the state  :", before)
print("loaded once more, dtype of the state              :", again)
assert after.type == "meta"  # claim: state-follows
assert before == torch.float32  # claim: state-stays
assert again == torch.float64  # claim: state-loaded-again
