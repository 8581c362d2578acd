import torch
from torch import nn

layer = nn.Embedding(4, 2, sparse=True)
layer(torch.tensor([1, 2])).sum().backward()
grad = layer.weight.grad
print("rows in the gradient:", grad.coalesce().indices().tolist()[0])
assert grad.layout == torch.sparse_coo  # claim: tr-emb-sparse-layout

# essential
# en: the write through .data is lost
# zh: 通过 .data 的写入会丢失
_ = grad.data.mul_(0.5)
print("row 1, before       : [1.0, 1.0]")
print("grad.data.mul_(0.5) :", grad.to_dense()[1].tolist())
# end
assert grad.to_dense()[1].tolist() == [1, 1]  # claim: tr-emb-sparse-data-write-lost

# essential
with torch.no_grad():
    _ = grad.mul_(0.5)

print("mul_ under no_grad  :", grad.to_dense()[1].tolist())
# end
assert grad.to_dense()[1].tolist() == [0.5, 0.5]  # claim: tr-emb-sparse-write

layer.zero_grad()
(layer.weight.sum() + layer(torch.tensor([1])).sum()).backward()
print("layout, table also used as a dense tensor:", layer.weight.grad.layout)
assert layer.weight.grad.layout == torch.strided  # claim: tr-emb-dense-use-makes-dense
