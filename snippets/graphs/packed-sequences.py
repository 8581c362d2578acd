import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence

torch.manual_seed(0)
# essential
a = torch.tensor([1.0, 2.0], requires_grad=True)
b = torch.tensor([3.0], requires_grad=True)
padded = pad_sequence([a, b], batch_first=True)
(padded * 2).sum().backward()
print("padded:", padded.tolist())
print("a.grad:", a.grad, "b.grad:", b.grad)

rnn = torch.nn.GRU(1, 2, batch_first=True)
x = torch.ones(2, 3, 1, requires_grad=True)
packed = pack_padded_sequence(x, [3, 2], batch_first=True)
_, last = rnn(packed)
last.sum().backward()
reached = (x.grad != 0).squeeze(2).tolist()
print("lengths 3 and 2, gradient is not zero:", reached)
# end
both = torch.nn.GRU(1, 2, batch_first=True, bidirectional=True)
padding = x.detach().clone()
padding[1, 2] = 5
before, after = both(x)[0][1, 0], both(padding)[0][1, 0]
print("bidirectional, padding changed: same output at step 0:", before.equal(after))
assert not before.equal(after)  # claim: graph-bidirectional-reads-padding
single = x.detach()[1:]
same = rnn(single)[1].equal(rnn(padding[1:])[1])
print("not packed, padding changed: same last state:", same)
assert not same  # claim: graph-last-state-reads-padding

grads = a.grad.tolist(), b.grad.tolist()
assert grads == ([2.0, 2.0], [2.0])  # claim: graph-pad-sequence-passes
assert reached == [[True] * 3, [True, True, False]]  # claim: graph-packed-skips-padding
