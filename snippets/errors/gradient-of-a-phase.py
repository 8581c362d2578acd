import torch

functions = {
    "angle": torch.angle,
    "atan2": lambda z: torch.atan2(z.imag, z.real),
    "abs": torch.abs,
    "root of squares": lambda z: (z.real.square() + z.imag.square()).sqrt(),
}
# essential
tiny, small = 1e-20 + 1e-20j, 1e-6 + 1e-6j
found = {}
for name, f in functions.items():
    for value in (0j, tiny, small):
        z = torch.tensor(value, dtype=torch.complex64, requires_grad=True)
        f(z).backward()
        found[name, value] = z.grad
    print(f"{name:16}", *[found[name, value].item() for value in (0j, tiny, small)])

z = torch.tensor([tiny, 1 + 0j], dtype=torch.complex64, requires_grad=True)
z[z.abs() > 1e-4].angle().sum().backward()
print("selected first:", z.grad.tolist())
# end


def broken(name, value):
    return not torch.view_as_real(found[name, value]).isfinite().all()


for name in ("angle", "atan2"):
    assert broken(name, tiny)  # claim: nanf-phase-tiny
    assert 7e5 < found[name, small].abs() < 8e5  # claim: nanf-phase-small
assert found["angle", 0j] == 0  # claim: nanf-angle-zero
assert found["atan2", 0j] == 0  # claim: nanf-atan2-zero
assert found["abs", 0j] == 0 and not broken("abs", tiny)  # claim: nanf-abs
assert broken("root of squares", 0j)  # claim: nanf-root
assert z.grad.tolist() == [0j, 1j]  # claim: nanf-phase-selected
assert z[:0].angle().mean().isnan()  # claim: nanf-mean-of-none
