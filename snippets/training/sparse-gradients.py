import torch
from torch import nn, optim

# essential
optimizers = {
    "SparseAdam": lambda p: optim.SparseAdam(p),
    "SGD": lambda p: optim.SGD(p, lr=0.1),
    "SGD, momentum": lambda p: optim.SGD(p, lr=0.1, momentum=0.9),
    "SGD, fused": lambda p: optim.SGD(p, lr=0.1, fused=True),
    "SGD, weight decay": lambda p: optim.SGD(p, lr=0.1, weight_decay=0.1),
    "Adam": lambda p: optim.Adam(p),
    "AdamW": lambda p: optim.AdamW(p),
}
# end
said = {}
for name, make in optimizers.items():
    # essential
    layer = nn.Embedding(4, 2, sparse=True)
    # end
    before = layer.weight.detach().clone()
    # essential
    layer(torch.tensor([1, 2])).square().sum().backward()
    # end
    try:
        # essential
        make(layer.parameters()).step()
        # end
        said[name] = (layer.weight != before).any(dim=1).nonzero().flatten().tolist()
        print(f"{name:18} changed rows:", said[name])
    except RuntimeError as error:
        said[name] = str(error)
        print(f"{name:18} error:", said[name])

takes = ("SparseAdam", "SGD", "SGD, momentum")
assert all(said[name] == [1, 2] for name in takes)  # claim: tr-emb-sparse-optimizers
assert "sparse" in said["SGD, fused"]  # claim: tr-emb-fused-refuses-sparse
sparse_adam = "Adam does not support sparse gradients"
assert (
    sparse_adam in said["Adam"] and sparse_adam in said["AdamW"]
)  # claim: tr-emb-adam-refuses-sparse
assert (
    "not supported" in said["SGD, weight decay"]
)  # claim: tr-emb-no-decay-with-sparse
for clip in (nn.utils.clip_grad_norm_, nn.utils.clip_grad_value_):
    clipping = "fine"
    try:
        _ = clip(layer.parameters(), 1.0)
    except NotImplementedError as error:
        clipping = str(error).split(" with ")[0]
    print(f"{clip.__name__:18} error:", clipping)
    assert "Could not run" in clipping  # claim: tr-emb-no-clipping-of-sparse
