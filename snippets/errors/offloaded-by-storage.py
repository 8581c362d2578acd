import torch
from torch.autograd.graph import saved_tensors_hooks


def loss_of(x):
    return (x @ x.T).sin().sum()


def gradient_is_right(key, steps=1):
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
    for _ in range(steps):
        with saved_tensors_hooks(pack, unpack):
            loss = loss_of(x)
        (grad,), (true,) = (torch.autograd.grad(f, x) for f in (loss, loss_of(x)))
        with torch.no_grad():
            x.mul_(2)
    return torch.allclose(grad, true)


keys = {
    "storage": lambda t: (t.untyped_storage().data_ptr(), t.dtype),
    "five properties": lambda t: (
        t.data_ptr(),
        t.dtype,
        t.device,
        t.shape,
        t.stride(),
    ),
}
right = {name: gradient_is_right(key) for name, key in keys.items()}
for name, is_right in right.items():
    print(f"key is {name:16} gradient is right:", is_right)
stale = gradient_is_right(keys["five properties"], steps=2)
print("x changed, old copies kept: gradient is right:", stale)
assert not right["storage"]  # claim: st-key-storage-wrong
assert right["five properties"]  # claim: st-key-view-right
assert not stale  # claim: st-key-stale
