import torch

messages = []
# essential
for attempt in (
    lambda: torch.tensor([1, 2, 3], requires_grad=True),
    lambda: torch.arange(3).requires_grad_(),
):
    # end
    try:
        attempt()
    except RuntimeError as error:
        messages.append(str(error))
        print("wrong:", error)

assert messages[0].startswith("Only Tensors of")  # claim: err-floating-point-only
assert messages[1].startswith("only Tensors of floating")  # claim: err-two-wordings

# essential
# en: right: write the numbers with a point, or name the type
# zh: 正确：把数写成小数，或者指明类型
a = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
b = torch.arange(3, dtype=torch.float32).requires_grad_()
c = torch.zeros(2, dtype=torch.complex64, requires_grad=True)
# end
print("right, dtypes:", a.dtype, b.dtype, c.dtype)
assert all(t.requires_grad for t in (a, b, c))  # claim: err-float-and-complex-may
