import torch

layer = torch.nn.Linear(1, 1, bias=False)


# essential
def gradient(dtype, scale=1.0):
    layer.zero_grad()
    with torch.autocast("cpu", dtype=dtype):
        y = layer(torch.ones(1, 1))
    (y.float() * 1e-9 * scale).sum().backward()
    return layer.weight.grad.item() / scale


# end
# en: the true gradient is 1e-9; the smallest positive number of float16 is about 6e-8
# zh: 真正的梯度是 1e-9；float16 能表示的最小正数约为 6e-8
lost = gradient(torch.float16)
scaled = gradient(torch.float16, scale=65536.0)
brain = gradient(torch.bfloat16)
print(f"float16                                : {lost:.2e}")
print(f"float16, loss scaled, gradient unscaled: {scaled:.2e}")
print(f"bfloat16                               : {brain:.2e}")

assert lost == 0  # claim: tr-fp16-gradient-underflows
assert abs(scaled - 1e-9) < 1e-11  # claim: tr-scaled-gradient-survives
assert abs(brain - 1e-9) < 1e-11  # claim: tr-bf16-needs-no-scale
