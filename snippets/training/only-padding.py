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
