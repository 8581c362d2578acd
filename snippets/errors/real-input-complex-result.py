import torch

x = torch.ones(2, requires_grad=True)
c64 = torch.complex64


def result(f):
    try:
        return torch.autograd.grad(f(x).abs().sum(), x)[0].tolist()
    except RuntimeError as error:
        return str(error)


# essential
ways = {
    "sum(dtype=complex64)": lambda x: x.sum(dtype=c64),
    "where(x > 0, x, 1j * x)": lambda x: torch.where(x > 0, x, 1j * x),
    "x.to(complex64).sum()": lambda x: x.to(c64).sum(),
    "(3 + 4j) * x": lambda x: (3 + 4j) * x,
}
# end
found = {name: result(f) for name, f in ways.items()}
for name, text in found.items():
    print(f"{name:24}", str(text)[:60])

wrong, chosen, converted, product = found.values()
assert "input_is_complex == grad_is_complex" in wrong  # claim: call-complex-sum
assert "input_is_complex == grad_is_complex" in chosen  # claim: call-complex-where
assert converted == [1, 1]  # claim: call-complex-to
assert product == [5, 5]  # claim: call-complex-product
for name in ("mean", "prod", "cumprod"):
    text = result(lambda x: getattr(torch, name)(x, dim=0, dtype=c64))
    assert "input_is_complex" in text  # claim: call-complex-mean
