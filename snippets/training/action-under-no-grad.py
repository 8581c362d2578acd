import torch

_ = torch.manual_seed(0)
policy = torch.nn.Linear(3, 2)


def act(state):
    choice = torch.distributions.Categorical(logits=policy(state))
    action = choice.sample()
    return action, choice.log_prob(action)


def ratio_gradient(recorded):
    policy.zero_grad()
    # essential
    state = torch.ones(3)
    with torch.set_grad_enabled(recorded):
        action, old = act(state)
    new = torch.distributions.Categorical(logits=policy(state)).log_prob(action)
    (new - old).exp().backward()
    # end
    return old.grad_fn is not None, policy.bias.grad.abs().sum().item()


in_block, outside = ratio_gradient(False), ratio_gradient(True)
for name, (graph, size) in {"under no_grad": in_block, "recorded": outside}.items():
    print(f"{name:13}: graph kept: {graph!s:5} size of the gradient: {size:.2f}")

assert not in_block[0] and outside[0]  # claim: tr-rollout-keeps-a-graph
assert in_block[1] > 0.1  # claim: tr-rollout-ratio-learns
assert outside[1] < 1e-6  # claim: tr-rollout-recorded-ratio-is-flat
