import torch

_ = torch.manual_seed(0)
# essential
layer = torch.nn.Linear(4, 4, bias=False).requires_grad_(False)
down = torch.nn.Parameter(torch.randn(2, 4) * 0.1)
up = torch.nn.Parameter(torch.zeros(4, 2))
# end
optimizer = torch.optim.SGD([down, up], lr=0.1)
before = layer.weight.clone()
x = torch.randn(8, 4)

sizes = []
for step in range(2):
    optimizer.zero_grad()
    # essential
    y = layer(x) + x @ down.T @ up.T
    # end
    (y - 1).square().mean().backward()
    sizes.append([p.grad.norm().item() for p in (down, up)])
    print(f"step {step}: gradient of down {sizes[-1][0]:.4f}, of up {sizes[-1][1]:.4f}")
    optimizer.step()

# en: add the product to the weight, once, for inference
# zh: 推理前把乘积一次性并入权重
with torch.no_grad():
    merged = layer.weight + up @ down

print(
    "same output when merged:",
    torch.allclose(x @ merged.T, layer(x) + x @ down.T @ up.T),
)
assert sizes[0][0] == 0 and sizes[0][1] > 0  # claim: tr-lora-first-step-zero
assert sizes[1][0] > 0  # claim: tr-lora-second-step-both
assert torch.equal(layer.weight, before)  # claim: tr-lora-weight-stands-still
assert torch.allclose(
    x @ merged.T, layer(x) + x @ down.T @ up.T, atol=1e-6
)  # claim: tr-lora-merged-is-the-same
