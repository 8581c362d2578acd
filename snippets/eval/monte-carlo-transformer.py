import torch
from torch import nn

_ = torch.manual_seed(0)
layer = nn.TransformerEncoderLayer(4, 2, 8, dropout=0.5, batch_first=True)
x = torch.randn(2, 3, 4)


def spreads(label):
    draws = torch.stack([layer(x) for _ in range(50)])
    spread = draws.std(dim=0).min().item() > 0.01
    print(f"{label:47} draws differ: {spread}")
    return spread


# essential
# en: wrong: only the dropout modules in train mode
# zh: 错误：只让 Dropout 模块进入训练模式
_ = layer.eval()
for module in layer.modules():
    if isinstance(module, nn.Dropout):
        _ = module.train()
with torch.no_grad():
    modules = spreads("wrong: dropout modules in train mode, no_grad")
recorded = spreads("dropout modules in train mode, without no_grad")

# en: right: the layer itself in train mode
# zh: 正确：让这一层本身进入训练模式
_ = layer.train()
with torch.no_grad():
    whole = spreads("right: whole layer in train mode, no_grad")
# end
assert recorded and not modules  # claim: eval-mc-fast-path-drops-nothing
assert whole  # claim: eval-mc-encoder-layer-in-train-mode
