import torch

critic = torch.nn.Linear(1, 1, bias=False)
actor = torch.nn.Linear(1, 2)
state, next_state = torch.tensor([[1.0]]), torch.tensor([[3.0]])


def critic_gradient(way):
    critic.zero_grad()
    # essential
    value, next_value = critic(state), critic(next_state)
    if way == "return detached":
        next_value = next_value.detach()
    advantage = 1 + 0.5 * next_value - value.detach()
    if way == "advantage detached":
        advantage = advantage.detach()
    log_prob = actor(state).log_softmax(1)[:, :1]
    (-log_prob * advantage).sum().backward()
    # end
    return critic.weight.grad


ways = "value detached only", "return detached", "advantage detached"
got = {way: critic_gradient(way) for way in ways}
print("gradient of the critic from the policy loss")
for way, grad in got.items():
    print(f"{way:19}:", None if grad is None else "not zero" if grad.any() else "zero")
only_value, whole_return, whole_advantage = got.values()
assert only_value.any()  # claim: ac-return-attached
assert whole_return is None and whole_advantage is None  # claim: ac-return-detached
