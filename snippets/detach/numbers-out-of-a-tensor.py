import warnings

import torch

# en: give the warning of float() each time, and not only once in a process
# zh: 让 float() 的警告每次都出现，而不是每个进程只出现一次
torch.set_warn_always(True)
w = torch.tensor([1.0, 2.0], requires_grad=True)
# essential
y = w * 2
ways = {
    "y.sum().item()": lambda: y.sum().item(),
    "y.tolist()": lambda: y.tolist(),
    "float(y[0])": lambda: float(y[0]),
    "y.numpy()": lambda: y.numpy(),
    "y.detach().numpy()": lambda: y.detach().numpy(),
}
# end
got, warned = {}, {}
for name, way in ways.items():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            got[name] = way()
        except RuntimeError as error:
            got[name] = error
    warned[name] = len(caught)
    print(f"{name:18} warnings {warned[name]} | {got[name]}")

assert got["y.sum().item()"] == 6.0  # claim: det-item
assert got["y.tolist()"] == [2.0, 4.0]  # claim: det-tolist
assert not warned["y.sum().item()"] + warned["y.tolist()"]  # claim: det-item-is-quiet
assert got["float(y[0])"] == 2.0 and warned["float(y[0])"]  # claim: det-float-warns
assert "detach().numpy()" in str(got["y.numpy()"])  # claim: det-numpy-refused
assert got["y.detach().numpy()"].tolist() == [2.0, 4.0]  # claim: det-numpy-after-detach

half = torch.ones(2, dtype=torch.bfloat16, requires_grad=True)
try:
    half.detach().numpy()
except TypeError as error:
    refused = str(error)
    print("bfloat16           ", refused)

assert "BFloat16" in refused and half.tolist() == [1, 1]
assert half.detach().float().numpy().tolist() == [
    1,
    1,
]  # claim: det-numpy-has-no-bfloat16

torch.set_warn_always(False)
