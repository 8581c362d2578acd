import torch

shared = torch.nn.Parameter(torch.tensor([2.0, 3.0]))
heads = [torch.nn.Parameter(torch.ones(())) for _ in range(2)]
optimizer = torch.optim.SGD([shared, *heads], lr=0.1)
losses = [heads[0] * shared[0], heads[1] * (shared[1] - shared[0])]


# essential
# en: g and other are vectors; take away the part of g that points against other
# zh: g 和 other 是向量；从 g 里去掉与 other 方向相反的部分
def project(g, other):
    product = g @ other
    return g if product >= 0 else g - product / (other @ other) * other


first, second = (
    torch.autograd.grad(loss, shared, retain_graph=True)[0] for loss in losses
)
optimizer.zero_grad()
sum(losses).backward()
plain = shared.grad.clone()
shared.grad = project(first, second) + project(second, first)
# end
print("gradients of the tasks:", first.tolist(), second.tolist())
print("scalar product        :", (first @ second).item())
print("projected             :", project(first, second).tolist(), end=" ")
print(project(second, first).tolist())
print("sum: plain", plain.tolist(), "| projected", shared.grad.tolist())
own = [head.grad.item() for head in heads]
print("gradients of the heads:", own)
assert first @ second < 0  # claim: task-conflict
assert project(first, second) @ second == 0  # claim: task-projected
assert project(second, first) @ first == 0  # claim: task-projected-both
harmless = torch.tensor([1.0, 1.0])
assert torch.equal(project(first, torch.zeros(2)), first)
assert torch.equal(project(first, harmless), first)  # claim: task-no-conflict
assert own == [2.0, 1.0]  # claim: task-heads
before = shared.detach().clone()
written = shared.grad.clone()
optimizer.step()
assert torch.allclose(before - shared, 0.1 * written)  # claim: task-written-back
