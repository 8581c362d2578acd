import torch
from torch.autograd import forward_ad as fw

x = torch.ones(3)


def inside(action):
    def call():
        with fw.dual_level():
            return action()

    return call


def nested():
    with fw.dual_level():
        return fw.make_dual(x, x)


calls = {
    # essential
    "no level": lambda: fw.make_dual(x, x),
    "value of whole numbers": inside(lambda: fw.make_dual(torch.tensor([1, 2]), x)),
    "tangent of whole numbers": inside(lambda: fw.make_dual(x, torch.tensor([1, 2]))),
    "leaving another level": inside(lambda: fw.exit_dual_level(level=5)),
    # end
    "tangent of another size": inside(lambda: fw.make_dual(x, x[:2])),
    "dual tensor as value": inside(lambda: fw.make_dual(fw.make_dual(x, x), x)),
    "dual tensor as tangent": inside(lambda: fw.make_dual(x, fw.make_dual(x, x))),
    "out=": inside(lambda: torch.add(fw.make_dual(x, x), 1, out=torch.empty(3))),
    "resize_": inside(lambda: fw.make_dual(x.clone(), x).resize_(5)),
    "a level in a level": inside(nested),
}
texts = {}
for name, call in calls.items():
    try:
        call()
    except (RuntimeError, ValueError) as error:
        texts[name] = str(error)
    print(f"{name}: {texts[name].split('. ')[0]}")

level, whole, of_whole, leaving, size, *others = texts.values()
again, tangent, out, resized, nesting = others
assert "no level exists" in level  # claim: fw-level
assert "Expected primal to be floating point" in whole  # claim: fw-whole
assert "Expected tangent to be floating point" in of_whole
assert "not the last one that was created" in leaving  # claim: fw-leaving
assert "has a different size" in size  # claim: fw-size
assert "already has a forward gradient" in again  # claim: fw-again
assert "itself has a forward gradient" in tangent  # claim: fw-tangent
assert "because it is an out= function" in out  # claim: fw-out
assert resized == "cannot resize variables that has a forward grad"  # claim: fw-resize
assert nesting.startswith("Nested forward mode AD")  # claim: fw-nested
z = torch.ones(3, dtype=torch.complex64)
assert torch.func.jvp(torch.sin, (z,), (z,))[1].is_complex()  # claim: fw-complex
second = torch.func.jacfwd(torch.func.jacfwd(lambda t: (t**3).sum()))(x)
assert torch.equal(second, 6 * torch.eye(3))  # claim: fw-second
# essential
value, slope = torch.func.jvp(torch.sin, (x,), (x,))
# end
print("right: torch.func.jvp gives cos(x):", torch.equal(slope, x.cos()))
assert torch.equal(slope, x.cos())  # claim: fw-right
