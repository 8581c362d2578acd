import torch

base = torch.nn.Linear(4, 4).half().requires_grad_(False)
adapter = torch.nn.Linear(4, 4)
x = torch.ones(1, 4, dtype=torch.float16)

# essential
# en: wrong: the base gives float16, and the adapter multiplies it by float32 weights
# zh: 错误：底座给出 float16，而适配器要用 float32 的权重去乘
try:
    y = adapter(base(x))
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

# essential
# en: right: convert what enters the adapter, or let autocast convert it
# zh: 正确：把进入适配器的张量转换过来，或者交给 autocast 转换
y = adapter(base(x).float())
y.sum().backward()
# end
print("right, converted:", y.dtype, "| gradient:", adapter.weight.grad.dtype)
converted = y.dtype, adapter.weight.grad.dtype

adapter.zero_grad()
with torch.autocast("cpu", dtype=torch.float16):
    y = adapter(base(x))

y.sum().backward()
print("right, autocast :", y.dtype, "| gradient:", adapter.weight.grad.dtype)

assert message.startswith(
    "mat1 and mat2 must have the same"
)  # claim: err-adapter-dtype
assert converted == (torch.float32, torch.float32)  # claim: err-adapter-converted
half, full = torch.float16, torch.float32
assert (y.dtype, adapter.weight.grad.dtype) == (
    half,
    full,
)  # claim: err-adapter-autocast
