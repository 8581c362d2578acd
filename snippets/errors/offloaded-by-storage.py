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
    print(f"key: {name}: is the gradient right?", is_right)
stale = gradient_is_right(keys["five properties"], steps=2)
print("five properties, x changed, old copies kept: is the gradient right?", stale)
z = torch.ones(2, dtype=torch.complex64)
key = keys["five properties"]
print("five properties: z and z.conj(), same key:", key(z) == key(z.conj()))
assert key(z) == key(z.conj())  # claim: st-key-conjugate
a, b = z.imag, z.conj().imag
same = key(a) == key(b) and a.is_conj() == b.is_conj()
print("z.imag and z.conj().imag, same key and is_conj():", same)
assert same and a.is_neg() != b.is_neg()  # claim: st-key-negative
assert not right["storage"]  # claim: st-key-storage-wrong
assert right["five properties"]  # claim: st-key-view-right
assert not stale  # claim: st-key-stale
