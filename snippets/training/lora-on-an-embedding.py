import torch
from torch import nn

_ = torch.manual_seed(0)
table = nn.Embedding(6, 3)
_ = table.weight.requires_grad_(False)
before = table.weight.clone()
# en: rank 1; the matrix A has a column for each token
# zh: 秩为 1；矩阵 A 里每个 token 占一列
A = torch.zeros(1, 6, requires_grad=True)
B = torch.randn(3, 1, requires_grad=True)
optimizer = torch.optim.AdamW([A, B], lr=0.1)
old, new = 2, 5
ids = torch.tensor([old, new])
# essential
for _ in range(5):
    optimizer.zero_grad()
    rows = table(ids) + (B @ A).T[ids]
    (rows - 1).square().sum().backward()
    optimizer.step()
change = (B @ A).T.detach()
# end

# en: LoRA on an output layer: B starts at zero
# zh: 用在输出层上的 LoRA：B 从零开始
A_out, B_out = torch.randn(1, 3), torch.zeros(6, 1, requires_grad=True)
scores = torch.ones(2, 3) @ (B_out @ A_out).T
nn.functional.cross_entropy(scores, ids).backward()

moved = [i for i in range(6) if change[i].any()]
rank = torch.linalg.matrix_rank(change).item()
print("rows that change:", moved)
print("rank of the change:", rank)
print("output layer, rows with a gradient:", B_out.grad.count_nonzero().item())
print("the table is unchanged:", torch.equal(before, table.weight))
assert moved == [old, new]  # claim: tr-emb-lora-rows
assert rank == 1  # claim: tr-emb-lora-rank
assert B_out.grad.count_nonzero() == 6  # claim: tr-emb-lora-output
assert torch.equal(before, table.weight)  # claim: tr-emb-lora-table
