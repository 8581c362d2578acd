import torch

z = torch.tensor([1.0, 2.0])
real = torch.tensor([3.0, 5.0])


def start() -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    g = torch.tensor(2.0, requires_grad=True)
    return g, torch.tensor(0.5, requires_grad=True), g * z


# essential
# en: nothing is detached
# zh: 什么都不断开
g, d, fake = start()
(d * (fake - real)).sum().backward()
message = ""
try:
    (-(d * fake).sum()).backward()
except RuntimeError as error:
    message = str(error)
print("nothing detached:", message[:50])
assert "a second time" in message  # claim: ex-shared-graph-fails
# end

# en: detached for the discriminator
# zh: 为判别器断开
g, d, fake = start()
(d * (fake.detach() - real)).sum().backward()
assert g.grad is None
after_d = d.grad.clone()
(-(d * fake).sum()).backward()
print("detached for d: g.grad", g.grad, "| d.grad", after_d, "then", d.grad)
assert g.grad == -1.5  # claim: ex-only-the-generators-step
assert (after_d, d.grad) == (-2, -8)

# en: the graph is kept instead
# zh: 改为保留计算图
g, d, fake = start()
(d * (fake - real)).sum().backward(retain_graph=True)
(-(d * fake).sum()).backward()
print("retain_graph: g.grad", g.grad)
assert g.grad == 0  # claim: ex-retained-steps-cancel

# en: the discriminator is frozen for the generator's step
# zh: 生成器那一步冻结判别器
g, d, fake = start()
(d * (fake.detach() - real)).sum().backward()
d.requires_grad_(False)
(-(d * fake).sum()).backward()
print("d frozen: g.grad", g.grad, "| d.grad", d.grad)
assert g.grad == -1.5 and d.grad == -2  # claim: ex-frozen-d-keeps-its-gradient

# en: detached for the generator too: no error, and no gradient
# zh: 生成器那一步也断开：不报错，也没有梯度
g, d, fake = start()
(-(d * fake.detach()).sum()).backward()
print("detached for g: g.grad", g.grad, "| d.grad", d.grad)
assert g.grad is None and d.grad == -6  # claim: ex-detached-twice-is-silent

d.requires_grad_(False)
try:
    (-(d * fake.detach()).sum()).backward()
except RuntimeError as error:
    message = str(error)
print("and d frozen:", message[:42])
assert "does not require grad" in message  # claim: ex-nothing-left-to-learn

# en: the step of d after its loss for g was computed, and before
# zh: d 的更新放在生成器的损失算出之后，以及之前
g, d, fake = start()
(d * (fake.detach() - real)).sum().backward()
g_loss = -(d * fake).sum()
with torch.no_grad():
    d -= 0.5 * d.grad
try:
    g_loss.backward()
except RuntimeError as error:
    message = str(error)
print("step after the loss:", message[:60])
assert "inplace operation" in message  # claim: ex-step-between-loss-and-backward

d.grad.zero_()
(-(d * fake).sum()).backward()
print("step before the loss: d", d.item(), "| g.grad", g.grad, "| d.grad", d.grad)
assert d == 1.5 and g.grad == -4.5  # claim: ex-new-weights-judge
assert d.grad == -6  # claim: ex-cleared-then-filled
