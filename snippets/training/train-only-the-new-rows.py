import torch

ids = torch.tensor([0, 1, 2, 3])


def train(label, parameter, table, after=lambda: None):
    old = table()[:3].detach().clone()
    optimizer = torch.optim.AdamW([parameter], lr=0.1)
    for _ in range(5):
        optimizer.zero_grad()
        torch.nn.functional.embedding(ids, table()).sin().sum().backward()
        optimizer.step()
        after()
    rows = parameter.grad.shape[0]
    moved = bool((table()[:3] != old).any())
    print(f"{label:13} rows in .grad: {rows}, old rows moved: {moved}")
    return rows, moved


_ = torch.manual_seed(0)
weight = torch.randn(4, 2)
one = torch.nn.Parameter(weight.clone())
cut = train("detach + cat", one, lambda: torch.cat([one[:3].detach(), one[3:]]))

# essential
# en: the old rows are a constant, the new row is the parameter
# zh: 拆成两个张量：旧的行是常量，新的行才是参数
old, new = weight[:3].clone(), torch.nn.Parameter(weight[3:].clone())
split = train("two tensors", new, lambda: torch.cat([old, new]))


# end
@torch.no_grad()
def restore():
    two[:3] = weight[:3]


two = torch.nn.Parameter(weight.clone())
restored = train("restored", two, lambda: two, restore)
assert cut == (4, True)  # claim: tr-detach-cat-still-decays
assert split == (1, False)  # claim: tr-two-tensors-hold-exactly
assert restored == (4, False)  # claim: tr-put-back-holds-exactly
