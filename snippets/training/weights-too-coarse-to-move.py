import torch


def weight_after(dtype, make, steps=100):
    # essential
    w = torch.ones(1, dtype=dtype, requires_grad=True)
    optimizer = make([w], lr=0.001)
    for _ in range(steps):
        optimizer.zero_grad()
        w.sum().backward()
        optimizer.step()
    # end
    assert w.grad.item() == 1
    return w.item()


# en: gradient 1, learning rate 0.001, 100 steps: the weight should go from 1 to 0.9
# zh: 梯度为 1，学习率 0.001，走 100 步：权重应当从 1 走到 0.9
makers = torch.optim.SGD, torch.optim.Adam, torch.optim.AdamW
end = {}
for dtype in (torch.float32, torch.float16, torch.bfloat16):
    end[dtype] = [round(weight_after(dtype, make), 3) for make in makers]
    gap = torch.finfo(dtype).eps / 2
    print(f"{dtype!s:14} next number below 1: 1 - {gap:.2g}")
    print(" " * 14, "w with SGD, Adam, AdamW:", *end[dtype])

assert end[torch.bfloat16] == [1.0, 1.0, 1.0]  # claim: tr-bf16-weights-stay
assert max(end[torch.float32]) < 0.9001  # claim: tr-fp32-weights-move
assert 0.9 < min(end[torch.float16]) < 0.91  # claim: tr-fp16-weights-move-coarsely


# en: weight decay alone: the gradient is zero
# zh: 只有权重衰减：梯度为零
def decayed(dtype):
    w = torch.linspace(0.5, 2, 50).to(dtype).requires_grad_()
    before, w.grad = w.detach().clone(), torch.zeros_like(w)
    optimizer = torch.optim.AdamW([w], lr=0.001, weight_decay=0.01)
    for _ in range(100):
        optimizer.step()
    return int((w != before).sum())


moved = {dtype: decayed(dtype) for dtype in (torch.float32, torch.bfloat16)}
print("of 50 weights, weight decay moves:", moved)
assert moved[torch.bfloat16] == 0  # claim: tr-bf16-no-decay
assert moved[torch.float32] == 50  # claim: tr-fp32-decays
