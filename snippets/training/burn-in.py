import torch

_ = torch.manual_seed(0)
cell = torch.nn.RNNCell(2, 3)
sequence = torch.randn(10, 1, 2)
h = torch.zeros(1, 3)

# essential
# en: the first six steps only fill the state; the loss trains on the last four
# zh: 前六步只用来填好状态，后四步才参与学习
with torch.no_grad():
    for x in sequence[:6]:
        h = cell(x, h)

start = h
for x in sequence[6:]:
    h = cell(x, h)

h.square().mean().backward()
# end
print("state after the burn-in has a history:", start.grad_fn is not None)
print("weights got a gradient:", cell.weight_hh.grad is not None)
assert start.grad_fn is None  # claim: tr-burn-in-needs-no-detach
assert cell.weight_hh.grad.any()  # claim: tr-learning-after-the-burn-in


def run(h, sequence):
    return [h := cell(x, h) for x in sequence]


with torch.no_grad():
    old = run(torch.zeros(1, 3), sequence)
    stored, zero = (run(h, sequence[6:])[0] for h in (old[5], torch.zeros(1, 3)))

assert torch.equal(stored, old[6])  # claim: tr-stored-state-same
assert not torch.allclose(zero, old[6])  # claim: tr-zero-state-differs
