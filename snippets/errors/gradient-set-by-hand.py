import torch

p = torch.nn.Parameter(torch.ones(2))


def attempt(grad):
    try:
        p.grad = grad
    except (RuntimeError, TypeError) as error:
        return str(error).split(". ")[0]
    return "fine"


# essential
values = {
    "float64": torch.ones(2, dtype=torch.float64),
    "other shape": torch.ones(3),
    "a number": 1.0,
    "like p": torch.ones(2, dtype=torch.float64).to(p.dtype),
}
# end
texts = {name: attempt(value) for name, value in values.items()}
for name, text in texts.items():
    print(f"{name:11}:", text)

q = torch.nn.Parameter(torch.ones(2))
q.grad_dtype = torch.float64
q.grad = torch.ones(2, dtype=torch.float64)
print("q.grad.dtype after q.grad_dtype = torch.float64:", q.grad.dtype)
assert q.grad.dtype == torch.float64  # claim: err-grad-dtype-allowed
z = torch.ones(2, dtype=torch.complex64, requires_grad=True)
try:
    (z * 2).backward(torch.ones(2))
except RuntimeError as error:
    real = str(error)

assert "required to have the same dtype" in real  # claim: err-passed-grad-complex

# en: backward() converts a gradient that you pass in
# zh: 传给 backward() 的梯度会被转换
p.grad = None
(p * 2).backward(torch.ones(2, dtype=torch.float64))
print("p.grad.dtype, float64 passed to backward():", p.grad.dtype)

assert "with dtype 'double'" in texts["float64"]  # claim: err-grad-dtype
assert "of size '[3]'" in texts["other shape"]  # claim: err-grad-size
assert "to be a Tensor or None" in texts["a number"]  # claim: err-grad-number
assert texts["like p"] == "fine"  # claim: err-grad-like-parameter
assert p.grad.dtype == torch.float32  # claim: err-passed-grad-converted
