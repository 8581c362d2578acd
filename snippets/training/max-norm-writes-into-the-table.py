import torch
from torch import nn

table = torch.tensor([[3.0, 4.0], [6.0, 8.0]])
after = []
for kind in (nn.Embedding, nn.EmbeddingBag):
    for mode in (torch.enable_grad, torch.no_grad, torch.inference_mode):
        # essential
        layer = kind.from_pretrained(table.clone(), max_norm=1.0).eval()
        with mode():
            _ = layer(torch.tensor([[0]]))
        # end
        after.append([[round(v, 1) for v in row] for row in layer.weight.tolist()])
        print(f"{kind.__name__:12} {mode.__name__:14}", after[-1])

looked_up = [rows[0] == [0.6, 0.8] for rows in after]
others = [rows[1] == [6, 8] for rows in after]
assert all(looked_up)  # claim: tr-emb-max-norm-moves-frozen
assert all(others)  # claim: tr-emb-max-norm-only-looked-up
# essential
# en: shorten the result instead; the table does not change
# zh: 改为缩小查到的结果，表保持不变
limit = 1.0
plain = nn.Embedding.from_pretrained(table.clone())
rows = plain(torch.tensor([[0, 1]]))
rows = rows * (limit / rows.norm(dim=-1, keepdim=True).clamp(min=limit))
# end
short = [[round(v, 1) for v in row] for row in rows[0].tolist()]
print("result shortened:", short, "table:", plain.weight.tolist())
assert torch.equal(plain.weight, table)  # claim: tr-emb-short-result-same-table
assert torch.allclose(rows.norm(dim=-1), torch.ones(1, 2))
