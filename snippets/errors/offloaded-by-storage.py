import torch
from torch.autograd.graph import saved_tensors_hooks


def gradient(key):
    kept = {}

    # essential
    def pack(t):
        name = key(t)
        kept.setdefault(name, t.detach().clone())
        return name, t.shape

    def unpack(packed):
        name, shape = packed
        return kept[name].reshape(shape)

    # end
    _ = torch.manual_seed(0)
    x = torch.randn(3, 3, requires_grad=True)
    with saved_tensors_hooks(pack, unpack):
        y = x * 2
        loss = (y @ y.T).sin().sum()
    loss.backward()
    return x.grad


_ = torch.manual_seed(0)
x = torch.randn(3, 3, requires_grad=True)
((2 * x) @ (2 * x).T).sin().sum().backward()
keys = {
    "storage": lambda t: (t.untyped_storage().data_ptr(), t.dtype),
    "all": lambda t: (t.data_ptr(), t.dtype, t.device, t.shape, t.stride()),
}
right = {name: torch.allclose(gradient(key), x.grad) for name, key in keys.items()}
print("gradient right:", right)
assert not right["storage"]  # claim: st-key-storage-wrong
assert right["all"]  # claim: st-key-view-right
