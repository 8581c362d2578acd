import torch
from torch import nn

_ = torch.manual_seed(0)
states, returns = torch.randn(6, 3), torch.randn(6)


def grads(loss_of, shared):
    _ = torch.manual_seed(1)
    trunk = nn.Linear(3, 4)
    other = trunk if shared else nn.Linear(3, 4)
    policy, value = nn.Linear(4, 2), nn.Linear(4, 1)
    log_probability = policy(trunk(states)).log_softmax(1)[:, 0]
    values = value(other(states)).squeeze(1)
    # essential
    advantage = (returns - values).detach()
    actor_loss = -(log_probability * advantage).mean()
    critic_loss = (values - returns).square().mean()
    # end
    loss_of(actor_loss, critic_loss).backward()
    layers = {"actor": policy, "critic": value, "trunk": trunk}
    return {name: layer.weight.grad for name, layer in layers.items()}


# essential
def total(actor, critic):
    return actor + 0.5 * critic


# end
for shared in (False, True):
    both = grads(total, shared)
    actor = grads(lambda actor, critic: actor, shared)
    critic = grads(lambda actor, critic: critic, shared)
    own = torch.allclose(both["actor"], actor["actor"])
    half = torch.allclose(both["critic"], critic["critic"] / 2)
    alone = torch.allclose(both["trunk"], actor["trunk"])
    print("first layers shared:", shared)
    print("  actor gets the gradient of its loss:", own)
    print("  critic gets half the gradient of its loss:", half)
    print("  trunk gets only the gradient of the actor's loss:", alone)
    assert own and half  # claim: tr-sum-gives-each-its-own
    assert alone is not shared
    if shared:
        mixed = actor["trunk"] + critic["trunk"] / 2
        assert torch.allclose(both["trunk"], mixed)  # claim: tr-sum-mixes-in-the-trunk
