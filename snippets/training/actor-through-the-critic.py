import torch

_ = torch.manual_seed(0)
state = torch.randn(5, 3)
actor, critic = torch.nn.Linear(3, 2), torch.nn.Linear(5, 1)


def actor_step(way):
    # essential
    _ = critic.requires_grad_(way != "critic frozen")
    actor.zero_grad()
    critic.zero_grad()
    action = actor(state)
    if way == "action detached":
        action = action.detach()
    with torch.set_grad_enabled(way != "critic under no_grad"):
        loss = -critic(torch.cat([state, action], dim=1)).mean()
    if loss.requires_grad:
        loss.backward()
    # end
    result = actor.weight.grad is not None, critic.weight.grad is not None
    print(f"{way:20} actor, critic get a gradient:", *result)
    return result


assert actor_step("critic frozen") == (
    True,
    False,
)  # claim: tr-frozen-critic-teaches-actor
assert actor_step("nothing changed") == (True, True)  # claim: tr-plain-critic-collects
assert actor_step("action detached") == (
    False,
    True,
)  # claim: tr-detached-action-starves-actor
assert actor_step("critic under no_grad") == (
    False,
    False,
)  # claim: tr-no-grad-critic-starves-actor
