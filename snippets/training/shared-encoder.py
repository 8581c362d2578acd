import torch

_ = torch.manual_seed(0)
state = torch.randn(5, 3)
encoder = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.Tanh())
actor, critic = torch.nn.Linear(4, 2), torch.nn.Linear(6, 1)


def encoder_gradient(detached, loss):
    encoder.zero_grad()
    # essential
    features = encoder(state)
    action = actor(features.detach() if detached else features)
    if loss == "critic":
        value = critic(torch.cat([features, action.detach()], dim=1))
        (value - 1).square().mean().backward()
    else:
        value = critic(torch.cat([features.detach(), action], dim=1))
        (-value.mean()).backward()
    # end
    gradient = encoder[0].weight.grad
    return None if gradient is None else gradient.norm().item()


actor_attached = encoder_gradient(False, "actor")
actor_detached = encoder_gradient(True, "actor")
by_critic = encoder_gradient(True, "critic")
print("norm of the encoder's gradient")
print("actor loss, features attached:", round(actor_attached, 2))
print("actor loss, features detached:", actor_detached)
print("critic loss                  :", round(by_critic, 2))
assert actor_attached > 0  # claim: tr-encoder-by-the-actor
assert actor_detached is None  # claim: tr-encoder-not-by-the-actor
assert by_critic > 0  # claim: tr-encoder-by-the-critic
