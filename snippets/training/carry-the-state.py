import torch
from torch import nn

_ = torch.manual_seed(0)
rnn = nn.GRU(1, 2, batch_first=True)
text = torch.arange(6.0).view(1, 6, 1)
first, second = text[:, :3], text[:, 3:]
other = torch.ones(1, 3, 1)

# essential
whole, _ = rnn(text)
_, h = rnn(first)
carried, _ = rnn(second, h.detach())
zeros, _ = rnn(second)
_, h = rnn(other)
unrelated, _ = rnn(second, h.detach())
# end
for name, out in dict(carried=carried, zeros=zeros, unrelated=unrelated).items():
    print(f"{name:10} equal to the whole text:", torch.allclose(out, whole[:, 3:]))

assert torch.allclose(carried, whole[:, 3:])  # claim: tr-carried-is-the-whole
assert not torch.allclose(zeros, whole[:, 3:])  # claim: tr-zeros-forget
assert not torch.allclose(unrelated, zeros)  # claim: tr-unrelated-state-changes
