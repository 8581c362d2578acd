import torch
from torch import nn

vectors = torch.arange(6.0).view(3, 2)
ids = torch.tensor([0])
# essential
layers = {
    "from_pretrained": nn.Embedding.from_pretrained(vectors),
    "EmbeddingBag": nn.EmbeddingBag.from_pretrained(vectors),
    "freeze=False": nn.Embedding.from_pretrained(vectors.clone(), freeze=False),
    "nn.Embedding": nn.Embedding(3, 2),
}
# end
flags = {name: layer.weight.requires_grad for name, layer in layers.items()}
for name, flag in flags.items():
    print(f"{name:16} requires_grad:", flag)

assert not flags["from_pretrained"]  # claim: tr-emb-from-pretrained-freezes
assert not flags["EmbeddingBag"]  # claim: tr-emb-bag-freezes-too
assert flags["freeze=False"]  # claim: tr-emb-freeze-false-trains
parameter = nn.Parameter(vectors.clone())
frozen = nn.Embedding.from_pretrained(parameter)
assert not frozen.weight.requires_grad  # claim: tr-emb-a-parameter-is-frozen-too
# en: nothing is copied: training writes into the tensor that was passed
# zh: 不会复制：训练时写进的就是传入的那个张量
tuned = nn.Embedding.from_pretrained(vectors, freeze=False)
optimizer = torch.optim.SGD(tuned.parameters(), lr=1.0)
tuned(ids).sum().backward()
optimizer.step()
print("row 0 of vectors, before: [0.0, 1.0], after a step:", vectors[0].tolist())
assert vectors[0].tolist() == [-1, 0]  # claim: tr-emb-shares-the-tensor
shared = tuned.weight.data_ptr() == vectors.data_ptr()
apart = tuned.double().weight.data_ptr() != vectors.data_ptr()
assert shared and apart  # claim: tr-emb-converted-stops-sharing
