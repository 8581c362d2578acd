import torch

found = {}
for optimizer in (torch.optim.SparseAdam, torch.optim.SGD):
    table = torch.nn.Embedding(3, 1, padding_idx=0, sparse=True)
    before = table.weight.detach().clone()
    step = optimizer(table.parameters(), lr=0.1)
    table(torch.tensor([0, 0])).sum().backward()
    rows = table.weight.grad.coalesce().values().shape[0]
    step.step()
    found[optimizer] = rows, torch.equal(before, table.weight)
    rows, same = found[optimizer]
    print(f"{optimizer.__name__}: rows in the gradient {rows}, table unchanged {same}")

assert found[torch.optim.SparseAdam] == (0, True)  # claim: tr-emb-only-padding
assert found[torch.optim.SGD] == (0, True)  # claim: tr-emb-only-padding-sgd

# en: an earlier batch [1], then a batch with padding only
# zh: 先有一个批次 [1]，再有一个全是填充的批次
table = torch.nn.Embedding(3, 1, padding_idx=0, sparse=True)
step = torch.optim.SGD(table.parameters(), lr=0.1, momentum=0.9)
for ids in ([1], [0, 0]):
    before = table.weight.detach().clone()
    step.zero_grad()
    table(torch.tensor(ids)).sum().backward()
    step.step()

moved = (table.weight - before).flatten().tolist()
print("SGD with momentum, second step:", [round(m, 2) for m in moved])
assert moved[1] < 0 == moved[2]  # claim: tr-emb-only-padding-momentum
