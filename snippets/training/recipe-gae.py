import torch


# essential
@torch.no_grad()
def gae(rewards, values, done, gamma=0.99, lam=0.95):
    advantages, last = torch.zeros_like(values[:-1]), 0.0
    for t in reversed(range(len(rewards))):
        going = 1 - done[t]
        delta = rewards[t] + gamma * values[t + 1] * going - values[t]
        last = delta + gamma * lam * going * last
        advantages[t] = last
    return advantages, advantages + values[:-1]


# end
rewards, done = torch.ones(4), torch.tensor([0.0, 1.0, 0.0, 0.0])
values = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0], requires_grad=True)
advantages, returns = gae(rewards, values, done, 0.5, 0.5)
# en: by hand, from the last step to the first
# zh: 手工计算，从最后一步到第一步
a3 = 1 + 0.5 * 5 - 4
a2 = 1 + 0.5 * 4 - 3 + 0.25 * a3
a1 = 1 - 2
a0 = 1 + 0.5 * 2 - 1 + 0.25 * a1
print("advantages:", advantages.tolist())
assert advantages.tolist() == [a0, a1, a2, a3]  # claim: rec-gae-by-hand
recorded = advantages.requires_grad, returns.requires_grad
assert recorded == (False, False)  # claim: rec-gae-constants

# en: a second environment with other numbers
# zh: 第二个环境，数值不同
second = 2 * rewards, values.flip(0), done.flip(0)
pairs = [torch.stack(pair, 1) for pair in zip((rewards, values, done), second)]
batched = gae(*pairs, 0.5, 0.5)[0]
alone = torch.stack([advantages, gae(*second, 0.5, 0.5)[0]], 1)
assert torch.equal(batched, alone)  # claim: rec-gae-batched


def slopes(recorded):
    if recorded:
        loss = gae.__wrapped__(rewards, values, done, 0.5, 0.5)[0].square().sum()
    else:
        loss = (values[:-1] - returns).square().sum()
    (grad,) = torch.autograd.grad(loss, values)
    return round(loss.item(), 4), grad.tolist()


loss, right = slopes(recorded=False)
same_loss, mixed = slopes(recorded=True)
print("loss of the critic, returns constant:", loss)
print("  gradient of each value:", right)
print("loss of the critic, advantages recorded:", same_loss)
print("  gradient of each value:", mixed)
own = (-2 * advantages).tolist() + [0.0]
assert right == own  # claim: rec-gae-own
assert same_loss == loss  # claim: rec-gae-same-number
assert mixed != right and mixed[-1] != 0  # claim: rec-gae-recorded
