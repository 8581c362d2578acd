import torch

w = torch.tensor(1.0, requires_grad=True)
reach = []
k1, k2 = 2, 4
# essential
states = [torch.tensor(0.0)]
for step in range(1, 9):
    states.append((states[-1] + w).detach())
    if step % k1 == 0:
        start = max(0, step - k2)
        h = states[start]
        # en: the last k2 steps again, now recorded
        # zh: 重新计算最后 k2 步，这次有记录
        for _ in range(start, step):
            h = h + w
        w.grad = None
        h.backward()
        reach.append(w.grad.item())
        print(f"step {step}: gradient through {w.grad.item():.0f} steps")
# end
assert reach == [2.0, 4.0, 4.0, 4.0]  # claim: k1-k2-reach
assert all(not state.requires_grad for state in states)  # claim: k1-k2-no-history
