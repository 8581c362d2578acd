import torch

z = torch.tensor([1.0, 2.0])
# switch g: requires_grad=True -> requires_grad=False
g = torch.tensor(2.0, requires_grad=True)
real = torch.tensor([3.0, 5.0])
d = torch.tensor(0.5, requires_grad=True)

try:
    # switch with: with torch.no_grad(): fake
    # switch with: with torch.inference_mode(): fake
    fake = g * z
    # en: The discriminator's step.
    # zh: 判别器的一步。
    # switch first: fake -> fake.detach()
    d_loss = (d * (fake - real)).sum()
    # switch retain: backward() -> backward(retain_graph=True)
    d_loss.backward()
    # switch step: add with torch.no_grad(): d -= 0.5 * d.grad
    print("d.grad after its step:", d.grad)
    # en: The generator's step.
    # zh: 生成器的一步。
    # switch freeze: requires_grad_(True) -> requires_grad_(False)
    d.requires_grad_(True)
    # switch zero: add d.grad.zero_()
    # switch second: fake -> fake.detach()
    g_loss = -(d * fake).sum()
    # switch step: add with torch.no_grad(): d -= d.grad / 2
    g_loss.backward()
except RuntimeError as error:
    print("error:", error)

print("d:", d.item())
print("g.grad:", g.grad)
print("d.grad:", d.grad)
# results: g.grad d.grad
# explains: does not require grad -> errors/no-graph.md#element-0
# explains: backward through the graph a second time -> errors/backward-calls.md#second-time
# explains: Inference tensors cannot be saved -> errors/inference.md#saved-for-backward
# explains: modified by an inplace operation -> errors/in-place.md#modified
# graph: g_loss? d_loss?
