import warnings

import torch

# en: give the warning of torch.tensor() each time, and not only once in a process
# zh: 让 torch.tensor() 的警告每次都出现，而不是每个进程只出现一次
torch.set_warn_always(True)
w = torch.tensor(2.0, requires_grad=True)
losses = [w * 1, w * 2, w * 3]

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    # essential
    numbers = torch.tensor(losses)

stacked = torch.stack(losses)
print("torch.tensor(losses):", numbers)
print("warning             :", str(caught[0].message).partition("\n")[0])
print("torch.stack(losses) :", stacked)
# end
assert not numbers.requires_grad  # claim: det-tensor-of-a-list-cuts
assert stacked.requires_grad  # claim: det-stack-keeps-the-graph
assert caught  # claim: det-tensor-of-a-list-warns

try:
    torch.cat(losses)
except RuntimeError as error:
    refused = str(error)
    print("torch.cat(losses)   :", refused)

assert "zero-dimensional tensor" in refused  # claim: det-cat-refuses-scalars
array = stacked.detach().numpy()
assert not torch.tensor(array).requires_grad  # claim: det-numpy-has-no-history
stacked.sum().backward()
print("w.grad:", w.grad)
assert w.grad.item() == 6.0  # claim: det-stack-passes-gradients

torch.set_warn_always(False)
