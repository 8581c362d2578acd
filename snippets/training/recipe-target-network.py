import torch
from torch import nn


# essential
import copy


def new_target(online):
    return copy.deepcopy(online).eval().requires_grad_(False)


def td_loss(online, target, state, action, reward, next_state, done, gamma=0.99):
    with torch.no_grad():
        best = target(next_state).amax(dim=1)
        wanted = reward + gamma * best * done.logical_not()
    value = online(state).gather(1, action[:, None]).squeeze(1)
    return nn.functional.smooth_l1_loss(value, wanted)


# end
class Last(nn.Module):
    def forward(self, outputs):
        return outputs[0][:, -1]


_ = torch.manual_seed(0)
images = nn.Sequential(nn.Conv2d(1, 2, 2), nn.BatchNorm2d(2), nn.ReLU(), nn.Flatten())
images.append(nn.Linear(8, 3))
words = nn.Sequential(nn.LSTM(3, 4, batch_first=True), Last(), nn.Linear(4, 3))
action, reward = torch.tensor([0, 2, 1, 1]), torch.randn(4)
done = torch.tensor([False, True, False, False])
for online, shape in ((images, (1, 3, 3)), (words, (5, 3))):
    target = new_target(online)
    optimizer = torch.optim.Adam(online.parameters(), lr=0.05)
    state, next_state = torch.randn(2, 4, *shape)
    # en: the same by hand, with numbers as targets
    # zh: 手工计算，目标是普通的数
    best = [max(row) for row in target(next_state).tolist()]
    numbers = [r + 0.99 * b * (not d) for r, b, d in zip(reward.tolist(), best, done)]
    value = online(state)[range(4), action]
    by_hand = nn.functional.smooth_l1_loss(value, torch.tensor(numbers))
    right = torch.autograd.grad(by_hand, list(online.parameters()))
    loose = copy.deepcopy(online)
    td_loss(online, loose, state, action, reward, next_state, done).backward()
    none = all(p.grad is None for p in loose.parameters())
    assert none  # claim: tr-recipe-target-gets-no-gradient
    before, losses = copy.deepcopy(target.state_dict()), []
    for step in range(20):
        optimizer.zero_grad()
        loss = td_loss(online, target, state, action, reward, next_state, done)
        loss.backward()
        if step == 0:
            grads = [p.grad.clone() for p in online.parameters()]
        optimizer.step()
        losses.append(loss.item())
    print(f"loss {losses[0]:.2f} -> {losses[-1]:.2f}")
    close = [torch.allclose(a, b, atol=1e-6) for a, b in zip(right, grads)]
    assert all(close)  # claim: tr-recipe-target-is-a-constant
    assert losses[-1] < losses[0] / 5  # claim: tr-recipe-target-trains
    still = [torch.equal(before[n], t) for n, t in target.state_dict().items()]
    assert all(still)  # claim: tr-recipe-target-stays
    target.load_state_dict(online.state_dict())
    new = online.state_dict()
    equal = [torch.equal(new[n], t) for n, t in target.state_dict().items()]
    frozen = not any(p.requires_grad for p in target.parameters())
    assert all(equal) and frozen  # claim: tr-recipe-target-copied
    online.register_buffer("other", torch.ones(1), persistent=False)
    assert "other" not in online.state_dict()  # claim: tr-recipe-target-misses-buffers
