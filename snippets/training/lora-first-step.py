import torch


def norms(start_of_b, steps=2):
    torch.manual_seed(0)
    frozen = torch.randn(3, 3)
    a = torch.randn(2, 3, requires_grad=True)
    b = torch.full((3, 2), start_of_b, requires_grad=True)
    optimizer = torch.optim.SGD([a, b], lr=0.1)
    x, target = torch.randn(4, 3), torch.randn(4, 3)
    seen = []
    for _ in range(steps):
        optimizer.zero_grad()
        # en: the adapter adds B A to the frozen weight
        # zh: 适配器在冻结的权重上加 B A
        loss = (x @ (frozen + b @ a).T - target).square().mean()
        loss.backward()
        seen.append((a.grad.norm().item(), b.grad.norm().item()))
        optimizer.step()
    return seen


for step, (of_a, of_b) in enumerate(norms(start_of_b=0.0)):
    print(f"B starts at 0, step {step}: |A.grad| {of_a:.3f}, |B.grad| {of_b:.3f}")
first, second = norms(start_of_b=0.0)
assert first[0] == 0 and first[1] > 0  # claim: zero-lora-first
assert second[0] > 0  # claim: zero-lora-second

torch.manual_seed(0)
a = torch.zeros(2, 3, requires_grad=True)
b = torch.zeros(3, 2, requires_grad=True)
(b @ a @ torch.randn(3, 4)).sum().backward()
of_a, of_b = a.grad.norm().item(), b.grad.norm().item()
print(f"both start at 0: |A.grad| {of_a}, |B.grad| {of_b}")
assert not a.grad.any() and not b.grad.any()  # claim: zero-lora-both
