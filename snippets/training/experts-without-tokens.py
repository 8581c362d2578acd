import torch
from torch import nn

experts = nn.ModuleList(nn.Linear(2, 2, bias=False) for _ in range(2))
x, chosen = torch.ones(3, 2), torch.tensor([0, 0, 0])


def gradients(way):
    experts.zero_grad()
    out = torch.zeros(3, 2)
    # essential
    for i, expert in enumerate(experts):
        mask = chosen == i
        if way == "skip" and not mask.any():
            continue
        out[mask] = expert(x[mask])
    # end
    out.sum().backward()
    grads = [expert.weight.grad for expert in experts]
    return [None if grad is None else grad.sum().item() for grad in grads]


skipped, empty = gradients("skip"), gradients("empty batch")
# en: one tensor holds the weights of both experts
# zh: 两个专家的权重放在同一个张量里
together = nn.Parameter(torch.ones(2, 2, 2))
for i in chosen.unique():
    (x[chosen == i] @ together[i]).sum().backward()
stacked = together.grad.sum((1, 2)).tolist()
print("sum of the gradient: [expert 0, expert 1 (no tokens)]")
print("expert 1 is skipped               :", skipped)
print("expert 1 is called with 0 tokens  :", empty)
print("one tensor holds both, 1 is skipped:", stacked)
assert skipped == [12.0, None]  # claim: moe-skipped-none
assert stacked == [12.0, 0.0]  # claim: moe-one-tensor-zero
assert empty == [12.0, 0.0]  # claim: moe-empty-zero
