import torch
from torch import nn
from torch.nn.functional import cross_entropy

_ = torch.manual_seed(0)
table, head = nn.Embedding(6, 4), nn.Linear(4, 2)
ids, target = torch.tensor([[1, 2], [3, 4]]), torch.tensor([0, 1])


def loss():
    return cross_entropy(head(table(ids).mean(1)), target)


def attack(forward_again):
    head.zero_grad(), table.zero_grad()
    # essential
    before = loss()
    before.backward(retain_graph=not forward_again)
    kept, clean = table.weight.detach().clone(), head.weight.grad.clone()
    with torch.no_grad():
        table.weight += 0.5 * table.weight.grad / table.weight.grad.norm()
    # en: the loss of the shifted table needs a forward pass of its own
    # zh: 词嵌入表移动之后，第二个损失要重新做一次前向传播
    after = loss() if forward_again else before
    after.backward()
    with torch.no_grad():
        table.weight.copy_(kept)
    # end
    way = "forward again" if forward_again else "retain_graph "
    print(f"{way}: first loss {before:.3f}, second loss {after:.3f}")
    assert table.weight.equal(kept)
    return after - before, head.weight.grad / clean


# en: PGD stores the gradients; an unused layer has none
# zh: PGD 要备份梯度；没有用到的层没有梯度
pooler = nn.Linear(4, 4)
layers = nn.ModuleList([table, head, pooler])
loss().backward()
stored = {n: p.grad.clone() for n, p in layers.named_parameters() if p.grad is not None}
try:
    pooler.weight.grad.clone()
except AttributeError as error:
    print("pooler.weight.grad.clone():", error)
    assert "NoneType" in str(error)  # claim: tr-attack-stored-none
start = table.weight.detach().clone()
harder, ratio = attack(forward_again=True)
none, doubled = attack(forward_again=False)
print("sum of both gradients, divided by the first gradient")
print("forward again:", [f"{r:.2f}" for r in ratio[0].tolist()])
print("retain_graph :", [f"{r:.2f}" for r in doubled[0].tolist()])
assert harder > 0  # claim: tr-attack-on-table-is-harder
assert table.weight.equal(start)  # claim: tr-attack-on-table-undone
assert none == 0
twice = torch.full_like(doubled, 2)
assert torch.allclose(doubled, twice)  # claim: tr-attack-retained-is-clean-twice
