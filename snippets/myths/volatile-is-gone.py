import torch
import warnings
from torch.autograd import Variable

w = torch.ones(2, requires_grad=True)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    # essential
    x = Variable(torch.ones(2), volatile=True)

# end
message = str(caught[0].message)
print("warning:", message)
print("x * w requires grad            :", (x * w).requires_grad)
assert message.startswith("volatile was removed")  # claim: myth-volatile-removed
assert (x * w).requires_grad  # claim: myth-volatile-records

# essential
with torch.no_grad():
    print("x * w requires grad, in no_grad:", (x * w).requires_grad)

# end
print("x is a torch.Tensor            :", type(x) is torch.Tensor)
assert type(x) is torch.Tensor  # claim: myth-variable-is-tensor
