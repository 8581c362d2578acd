# Loading what does not fit: one message over several lines.
import torch

small, big = torch.nn.Linear(2, 1), torch.nn.Linear(3, 1)
try:
    small.load_state_dict(big.state_dict())
except RuntimeError as error:
    print(error)
print(small.load_state_dict({}, strict=False))
