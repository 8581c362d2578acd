import torch
from torch.autograd.functional import hessian, hvp, jacobian, jvp, vhp, vjp

x = torch.ones(3)


def double(t):
    return t * 2


def total(t):
    return (t * 2).sum()


def cube(t):
    return (t**3).sum()


def first_only(t, u):
    return t * 2


def cut(t):
    return t.detach() * 2


forward = {"strategy": "forward-mode"}
calls = {
    "a list of inputs": lambda: jacobian(double, [x]),
    "no tensor returned": lambda: jacobian(lambda t: 2.0, x),
    "hessian, function returns a vector": lambda: hessian(double, x),
    "hessian, function returns a pair": lambda: hessian(
        lambda t: (total(t), total(t)), x
    ),
    # essential
    "vjp without v": lambda: vjp(double, x),
    "vjp, v too short": lambda: vjp(double, x, x[:2]),
    "jvp without v": lambda: jvp(double, x),
    # end
    "hvp without v": lambda: hvp(cube, x),
    "vhp without v": lambda: vhp(cube, x),
    "jvp, two vectors": lambda: jvp(double, x, (x, x)),
    "vjp, one vector for two": lambda: vjp(lambda t: (t, t), x, (x,)),
    "vjp, strict, unused": lambda: vjp(first_only, (x, x), x, strict=True),
    "hvp, function returns a pair": lambda: hvp(lambda t: (total(t), total(t)), x, x),
    "vhp, function returns a pair": lambda: vhp(lambda t: (total(t), total(t)), x, x),
    "hvp, function returns a vector": lambda: hvp(double, x, x),
    "vhp, function returns a vector": lambda: vhp(double, x, x),
    # essential
    "strict, cut": lambda: jacobian(cut, x, strict=True),
    "strict, an input unused": lambda: jacobian(first_only, (x, x), strict=True),
    "strict, hessian of a linear function": lambda: hessian(total, x, strict=True),
    # end
    "strict, create_graph": lambda: jacobian(double, x, strict=True, create_graph=True),
    # essential
    "strict, vectorize": lambda: jacobian(double, x, strict=True, vectorize=True),
    "forward-mode alone": lambda: jacobian(double, x, **forward),
    # end
    "forward-mode, strict": lambda: jacobian(
        double, x, strict=True, vectorize=True, **forward
    ),
}
texts = {}
for name, call in calls.items():
    try:
        call()
    except (RuntimeError, TypeError, NotImplementedError) as error:
        texts[name] = str(error)
    print(f"{name}: {texts[name].split('. ')[0]}")

assert "a Tensor or a tuple of Tensors" in texts["a list of inputs"]  # claim: fn-inputs
assert (
    "a Tensor or a tuple of Tensors" in texts["no tensor returned"]
)  # claim: fn-outputs
assert (
    "contain a single element" in texts["hessian, function returns a vector"]
)  # claim: fn-hessian
assert "v can only be None" in texts["vjp without v"]  # claim: fn-v
assert "v has invalid size" in texts["vjp, v too short"]  # claim: fn-v-size
for name in ("jvp", "hvp", "vhp"):
    text = texts[f"{name} without v"]
    assert "if the input to the user-provided function" in text  # claim: fn-v-input
assert "does not require gradients" in texts["strict, cut"]  # claim: fn-strict-cut
assert (
    "independent of input 1" in texts["strict, an input unused"]
)  # claim: fn-strict-unused
assert (
    "independent of the input" in texts["strict, hessian of a linear function"]
)  # claim: fn-strict-line
assert "not supported together" in texts["strict, vectorize"]  # claim: fn-together
assert "`vectorize=True`" in texts["forward-mode alone"]  # claim: fn-forward
loose = jacobian(cut, x), jacobian(first_only, (x, x))[1], hessian(total, x)
print("without strict, all zeros:", not any(matrix.any() for matrix in loose))
assert not any(matrix.any() for matrix in loose)  # claim: fn-zeros

with torch.inference_mode():
    inference = jacobian(double, x)
    others = hessian(cube, x), hvp(cube, x, x)[1], jvp(double, x, x)[1]

with torch.no_grad():
    off = jacobian(double, x)

print(
    "jacobian of 2 x in inference_mode:",
    inference[0, 0].item(),
    "| in no_grad:",
    off[0, 0].item(),
)
assert not any(zero.any() for zero in (inference, *others))
assert not inference.any() and off.trace() == 6  # claim: fn-inference-zeros
