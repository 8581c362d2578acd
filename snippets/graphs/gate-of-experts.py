import torch

logits = torch.tensor([2.0, 1.0, 0.5], requires_grad=True)
answers = torch.tensor([3.0, 5.0, 7.0])


def gradient(loss):
    return torch.autograd.grad(loss, logits)[0]


# essential
def softmax_last(k):
    top, index = logits.topk(k)
    return (top.softmax(0) * answers[index]).sum()


def softmax_first(k):
    top, index = logits.softmax(0).topk(k)
    return (top * answers[index]).sum()


# end
def divided_by_sum(k):
    top, index = logits.softmax(0).topk(k)
    return (top / top.sum() * answers[index]).sum()


print("softmax last,  k = 1:", gradient(softmax_last(1)))
print("softmax last,  k = 2:", gradient(softmax_last(2)))
print("softmax first, k = 1:", gradient(softmax_first(1)))
assert not gradient(softmax_last(1)).any()  # claim: graph-gate-of-one-is-dead
last = gradient(softmax_last(2))
assert last[:2].all() and last[2] == 0  # claim: graph-gate-only-chosen
first = gradient(softmax_first(1))
assert first.all()  # claim: graph-gate-softmax-first
again = gradient(divided_by_sum(2))
print("softmax first, k = 2, then divided by the sum:", again)
assert not gradient(divided_by_sum(1)).any()  # claim: graph-gate-one-divided
assert torch.allclose(again, last, atol=1e-6)  # claim: graph-gate-divided-by-sum
