import copy

import torch
from torch import nn

# graph: loss
_ = torch.manual_seed(0)
base = nn.Linear(3, 2)

# essential
# en: an adapter, as for fine-tuning, but built in inference mode
# zh: 一个微调用的 adapter，却是在推理模式里建的
with torch.inference_mode():
    adapter = nn.Linear(3, 2, bias=False)

# end
before = adapter.weight.clone()
# essential
optimizer = torch.optim.SGD([*base.parameters(), *adapter.parameters()], lr=0.1)
for step in range(3):
    loss = (base(torch.ones(1, 3)) + adapter(torch.ones(1, 3))).pow(2).sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    # end
    print(f"step {step}: loss {loss.item():.4f}")

# en: with a bias, the bias alone would get a gradient
# zh: 如果带偏置，也只有偏置会得到梯度
with torch.inference_mode():
    biased = nn.Linear(3, 2)

biased(torch.ones(1, 3)).sum().backward()
got = [name for name, p in biased.named_parameters() if p.grad is not None]
print("with a bias, these have a gradient:", *got)
print("adapter requires grad :", adapter.weight.requires_grad)
print("base gradient         :", base.weight.grad is not None)
print("adapter gradient      :", adapter.weight.grad)
print("adapter has moved     :", not torch.equal(before, adapter.weight))
assert adapter.weight.requires_grad  # claim: im-silent-flag-says-true
assert base.weight.grad is not None and loss < 0.5  # claim: im-silent-loss-falls
assert adapter.weight.grad is None  # claim: im-silent-gradient-is-none
assert torch.equal(before, adapter.weight)  # claim: im-silent-weight-stands-still
assert got == ["bias"]  # claim: im-silent-bias-gets-one

start = copy.deepcopy(biased)
torch.optim.SGD(biased.parameters(), lr=0.1, fused=True).step()
pairs = zip(biased.named_parameters(), start.parameters())
moved = [name for (name, new), old in pairs if not torch.equal(new, old)]
print("a fused step changes  :", *moved)
assert moved == ["bias"]  # claim: im-fused-step-moves-the-bias
