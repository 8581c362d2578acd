import math
import warnings

import torch

warnings.simplefilter("ignore")
w = torch.tensor(4.0, requires_grad=True)

# essential
number = math.sqrt(w)
tensor = torch.sqrt(w)
# end
print("math.sqrt :", type(number).__name__, number)
print("torch.sqrt:", tensor)
assert isinstance(number, float) and number == 2.0  # claim: det-math-returns-a-number

# essential
loss = w * number
loss.backward()
print("gradient of w * math.sqrt(w) :", w.grad.item())
# end
assert w.grad.item() == 2.0  # claim: det-math-result-is-a-constant

# essential
w.grad = None
(w * tensor).backward()
print("gradient of w * torch.sqrt(w):", w.grad.item())
# end
assert w.grad.item() == 3.0  # claim: det-torch-function-is-recorded
