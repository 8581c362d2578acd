import torch
from torch import nn

lazy = nn.Sequential(nn.LazyLinear(3), nn.ReLU())


def count():
    return sum(p.numel() for p in lazy.parameters())


def average():
    torch.optim.swa_utils.AveragedModel(lazy).update_parameters(lazy)


texts = []
for action in count, average:
    try:
        action()
    except ValueError as error:
        texts.append(str(error))
    print(f"{action.__name__}:", texts[-1].split(" in <")[0])
    assert "uninitialized parameter" in texts[-1]  # claim: mod-lazy

# essential
# en: right: one forward pass first, here without recording
# zh: 正确：先做一次前向传播，这里不记录
with torch.no_grad():
    lazy(torch.ones(1, 2))
# end
print("after a forward pass:", count(), "elements")
assert count() == 9  # claim: mod-lazy-right

# en: a saved state gives the shape too
# zh: 加载保存的状态也会确定形状
loaded = nn.LazyLinear(3)
_ = loaded.load_state_dict(nn.Linear(2, 3).state_dict())
assert loaded.weight.shape == (3, 2)  # claim: mod-lazy-loaded
