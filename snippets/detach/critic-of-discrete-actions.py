import torch


def gradients(values_of, actor_loss, constant):
    actor = torch.zeros(2, requires_grad=True)
    critic = torch.tensor([1.0, 3.0], requires_grad=True)
    with torch.set_grad_enabled(not constant):
        values = values_of(critic, actor)
    loss = actor_loss(actor, values)
    if not loss.requires_grad:
        return None, False
    loss.backward()
    return actor.grad.tolist(), critic.grad is not None


# essential
# en: discrete: the critic gives a value for each action
# zh: 离散：critic 给出每个动作的价值
discrete = (
    lambda critic, actor: critic * 1,
    lambda actor, values: -(actor.softmax(0) * values).sum(),
)
# en: continuous: the action is an input of the critic
# zh: 连续：动作是 critic 的输入
continuous = (
    lambda critic, action: (critic * action).sum(),
    lambda action, value: -value,
)
# end
rows = {}
for name, case in {"discrete": discrete, "continuous": continuous}.items():
    for constant in (False, True):
        rows[name, constant] = gradients(*case, constant)
        where = "critic in no_grad" if constant else "critic recorded"
        actor, critic = rows[name, constant]
        print(f"{name:11}{where:18} actor's gradient: {actor}")
recorded, constant = rows["discrete", False], rows["discrete", True]
assert constant[0] == recorded[0]  # claim: det-discrete-same
assert recorded[1] and not constant[1]  # claim: det-discrete-spares
assert rows["continuous", False][0] == [-1.0, -3.0]
assert rows["continuous", True][0] is None  # claim: det-continuous-needs
