import torch
from torch.func import grad, jacrev, jvp, vjp

x, whole = torch.ones(3), torch.tensor([1, 2, 3])


def double(t):
    return t * 2


def total(t):
    return t.sum()


# essential
calls = {
    "grad of a vector": lambda: grad(double)(x),
    "grad, shape [1]": lambda: grad(lambda t: t[:1])(x),
    "grad, float(...)": lambda: grad(lambda t: 2.0)(x),
    "grad of whole numbers": lambda: grad(total)(whole),
    "vjp of argmax": lambda: vjp(torch.argmax, x),
    "has_aux, one result": lambda: grad(total, has_aux=True)(x),
    "vjp, has_aux, one result": lambda: vjp(total, x, has_aux=True),
    "has_aux, a number": lambda: grad(lambda t: (t.sum(), 3), has_aux=True)(x),
    "vjp, a tuple of cotangents": lambda: vjp(double, x)[1]((x,)),
    "argnums=2": lambda: grad(total, argnums=2)(x),
    "argnums='x'": lambda: grad(total, argnums="x")(x),
    "argnums=(0, 0)": lambda: grad(total, argnums=(0, 0))(x),
    "jvp without tuples": lambda: jvp(double, x, x),
    "jvp, two tangents": lambda: jvp(double, (x,), (x, x)),
    "jvp, another size": lambda: jvp(double, (x,), (x[:2],)),
    "jvp, a number": lambda: jvp(double, (2.0,), (x,)),
    "jvp, no inputs": lambda: jvp(lambda: x, (), ()),
    "jvp returns a number": lambda: jvp(lambda t: 2.0, (x,), (x,)),
    "jvp returns nothing": lambda: jvp(lambda t: None, (x,), (x,)),
    "jvp, strict": lambda: jvp(torch.ones_like, (x,), (x,), strict=True),
    "jacrev, chunk_size=0": lambda: jacrev(double, chunk_size=0)(x),
}
# end
texts = {}
for name, call in calls.items():
    try:
        call()
        texts[name] = "fine"
    except (RuntimeError, ValueError) as error:
        texts[name] = str(error)
    print(f"{name}: {texts[name].split('. ')[0]}")

assert "return a scalar Tensor" in texts["grad of a vector"]  # claim: func-scalar
one = texts["grad, shape [1]"]
assert "return a scalar Tensor" in one  # claim: func-shape-one
assert "return a Tensor, got" in texts["grad, float(...)"]  # claim: func-tensor
assert "floating point dtype" in texts["grad of whole numbers"]  # claim: func-whole
assert "must be floating-point" in texts["vjp of argmax"]  # claim: func-argmax
assert not grad(torch.argmax)(x).any()  # claim: func-grad-of-an-index
assert "(output, aux)" in texts["has_aux, one result"]  # claim: func-aux
assert (
    "unsupported type <class 'int'>" in texts["has_aux, a number"]
)  # claim: func-aux-tensor
assert "only 1 positional inputs" in texts["argnums=2"]  # claim: func-argnums
assert (
    "Expected primals to be a tuple" in texts["jvp without tuples"]
)  # claim: func-jvp
assert "same python structure" in texts["jvp, two tangents"]  # claim: func-structure
assert "different size" in texts["jvp, another size"]  # claim: func-size
assert "independent of the inputs" in texts["jvp, strict"]
print("grad of a sum:", grad(lambda t: double(t).sum())(x).tolist())
print("jacrev:", jacrev(double)(x).diagonal().tolist())
assert grad(lambda t: double(t).sum())(x).eq(2).all()  # claim: func-right
slope = grad(lambda t: t.abs().sum())(x.to(torch.complex64))
assert slope.dtype == torch.complex64  # claim: func-complex
