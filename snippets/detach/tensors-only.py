import torch
from torch import nn

_ = torch.manual_seed(0)
lstm = nn.LSTM(2, 3)
output, state = lstm(torch.ones(1, 1, 2))

for name, thing in {"state": state, "lstm": lstm}.items():
    try:
        thing.detach()
    except AttributeError as error:
        print(f"{name:6}", error)

assert not hasattr(state, "detach")  # claim: det-tuples-have-no-detach
assert not hasattr(lstm, "detach")  # claim: det-modules-have-no-detach

# en: detach each tensor in the tuple
# zh: 对元组里的每个张量分别 detach
state = tuple(t.detach() for t in state)
print("requires_grad of each tensor:", [t.requires_grad for t in state])
assert not any(t.requires_grad for t in state)  # claim: det-tuple-detached-one-by-one
