import torch
from torch.utils.flop_counter import FlopCounterMode

x = torch.ones(1, 100)


def millions(frozen):
    # essential
    model = torch.nn.Sequential(*[torch.nn.Linear(100, 100) for _ in range(3)])
    if frozen is not None:
        _ = model[frozen].requires_grad_(False)
    counter = FlopCounterMode(display=False)
    with counter:
        loss = model(x).sum()
    forward = counter.get_total_flops()
    with counter:
        loss.backward()
    # end
    return forward // 20_000, counter.get_total_flops() // 20_000


# en: unit: the product of one vector and one 100 x 100 matrix
# zh: 单位：一个向量与一个 100 x 100 矩阵相乘
none, first, middle, last = (millions(frozen) for frozen in (None, 0, 1, 2))
for name, (forward, backward) in zip(
    ("none", "first", "middle", "last"), (none, first, middle, last)
):
    print(f"frozen: {name:7} products in forward: {forward}, in backward: {backward}")

assert none == (3, 5)  # claim: tr-flops-of-three-layers
assert middle == last == (3, 4)  # claim: tr-flops-frozen-middle-saves-one
assert first == (3, 3)  # claim: tr-flops-frozen-first-saves-two
