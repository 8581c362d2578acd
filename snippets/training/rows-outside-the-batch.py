import torch


def train(label, sparse, make):
    _ = torch.manual_seed(0)
    # essential
    table = torch.nn.Embedding(3, 2, padding_idx=0, sparse=sparse)
    optimizer = make(table.parameters())
    # end
    for step, ids in enumerate([[0, 1, 2], [0, 2], [0, 2]]):
        if step == 1:
            before = table.weight.detach().clone()
        # essential
        optimizer.zero_grad()
        table(torch.tensor(ids)).square().sum().backward()
        optimizer.step()
    # end
    moved = (table.weight != before).any(dim=1).tolist()
    print(f"{label:18} rows 0, 1, 2 moved after the first step: {moved}")
    return moved


# en: row 0 is padding; row 1 is looked up in the first batch only
# zh: 第 0 行是填充；第 1 行只在第一批里查过
sgd = train("SGD", False, lambda p: torch.optim.SGD(p, lr=0.1))
adam = train("Adam", False, lambda p: torch.optim.Adam(p, lr=0.1))
sparse = train("SparseAdam, sparse", True, lambda p: torch.optim.SparseAdam(list(p)))
assert not sgd[1] and not sparse[1]  # claim: tr-absent-row-stands-still
assert adam[1]  # claim: tr-adam-moves-absent-row
assert not (sgd[0] or adam[0] or sparse[0])  # claim: tr-padding-row-gets-nothing
