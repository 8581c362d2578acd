import torch
from torch import nn


# essential
def saved_bytes(model, x):
    own = {t.untyped_storage().data_ptr() for t in model.state_dict().values()}
    kept = {}

    def pack(t):
        kept[t.untyped_storage().data_ptr()] = t.untyped_storage().nbytes()
        return t

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        output = model(x)
    return sum(size for where, size in kept.items() if where not in own)


# end
_ = torch.manual_seed(0)
dense = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2))
images = nn.Sequential(
    nn.Conv2d(1, 2, 2), nn.BatchNorm2d(2), nn.Flatten(), nn.Linear(8, 2)
)
models = ((dense, torch.randn(5, 3)), (images, torch.randn(5, 1, 3, 3)))
counts = []
data = torch.randn(1000, 3)
slices = saved_bytes(dense, data[:5]), saved_bytes(dense, data[:5].clone())
print("slice of a data set:", slices[0], "bytes, its clone:", slices[1], "bytes")
assert slices[0] > 4 * 1000 * 3 > slices[1]  # claim: tr-recipe-saved-whole-storage
for model, x in models:
    full = saved_bytes(model, x)
    with torch.no_grad():
        none = saved_bytes(model, x)
    _ = model[:-1].requires_grad_(False)
    counts.append((full, saved_bytes(model, x), none))
    print("all trained, head only, no_grad:", *counts[-1], "bytes")

assert all(
    full > head > none for full, head, none in counts
)  # claim: tr-recipe-saved-bytes
assert [none for *_, none in counts] == [
    0,
    0,
]  # claim: tr-recipe-saved-nothing-in-no-grad
