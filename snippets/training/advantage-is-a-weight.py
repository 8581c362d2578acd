import torch

_ = torch.manual_seed(0)
state = torch.randn(6, 3)
actor, critic = torch.nn.Linear(3, 2), torch.nn.Linear(3, 1)
policy = torch.distributions.Categorical(logits=actor(state))
action, returns = policy.sample(), torch.randn(6)


def critic_gradient(cut, with_value_loss):
    # essential
    value = critic(state).squeeze(1)
    advantage = returns - (value.detach() if cut else value)
    log_prob = torch.distributions.Categorical(logits=actor(state)).log_prob(action)
    loss = -(log_prob * advantage).mean()
    if with_value_loss:
        loss = loss + (returns - value).square().mean()
    # end
    critic.zero_grad()
    loss.backward()
    return critic.weight.grad


print("critic's gradient from the policy loss alone")
print("advantage detached:", critic_gradient(cut=True, with_value_loss=False))
leak = critic_gradient(cut=False, with_value_loss=False).clone()
print("advantage attached:", [round(g, 3) for g in leak[0].tolist()])
assert (
    critic_gradient(True, False) is None
)  # claim: tr-detached-advantage-spares-critic
assert leak.any()  # claim: tr-attached-advantage-pushes-critic

both = critic_gradient(cut=True, with_value_loss=True).clone()
mixed = critic_gradient(cut=False, with_value_loss=True).clone()
assert both.any()  # claim: tr-value-loss-still-trains-critic
assert torch.allclose(mixed, both + leak, atol=1e-6)  # claim: tr-critic-gets-the-sum
