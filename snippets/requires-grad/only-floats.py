import torch

# essential
dtypes = [torch.float32, torch.float16, torch.complex64, torch.int64, torch.bool]
# end
allowed = []
for dtype in dtypes:
    # essential
    t = torch.zeros(2, dtype=dtype)
    try:
        _ = t.requires_grad_()
        # end
        allowed.append(dtype)
        print(f"{dtype!s:17}can require grad")
    except RuntimeError as error:
        print(f"{dtype!s:17}{error}")

w = torch.tensor([3.0, 4.0], requires_grad=True)
ends = {"w.long()": w.long(), "w.argmax()": w.argmax(), "w > 3": w > 3}
for name, t in ends.items():
    print(f"{name:17}requires_grad {t.requires_grad}, grad_fn {t.grad_fn}")

frozen = torch.nn.Parameter(torch.tensor([1, 2]), requires_grad=False)
print("nn.Parameter of integers: requires_grad", frozen.requires_grad)
assert allowed == dtypes[:3]  # claim: leaf-floats-and-complex-only
flags = [t.requires_grad for t in ends.values()]
assert not any(flags)  # claim: leaf-integers-end-the-graph
assert not frozen.requires_grad  # claim: leaf-integer-parameter-without-flag
