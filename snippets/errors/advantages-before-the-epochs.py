import torch
from torch import nn


def epochs(advantage_of, retain=False):
    torch.manual_seed(0)
    critic = nn.Sequential(nn.Linear(1, 2), nn.Tanh(), nn.Linear(2, 1))
    actor = nn.Linear(1, 1)
    both = [*actor.parameters(), *critic.parameters()]
    optimizer = torch.optim.SGD(both, lr=0.01)
    state, returns = torch.ones(2, 1), torch.tensor([[1.0], [2.0]])
    # essential
    advantage = advantage_of(returns - critic(state))
    for epoch in range(3):
        value_loss = (returns - critic(state)).pow(2).mean()
        loss = -(actor(state) * advantage).mean() + value_loss
        optimizer.zero_grad()
        try:
            loss.backward(retain_graph=retain)
        except RuntimeError as error:
            return f"epoch {epoch + 1}: {str(error)[:52]} …"
        optimizer.step()
    # end
    return "no error"


attached = epochs(lambda a: a)
retained = epochs(lambda a: a, retain=True)
print("attached    :", attached)
print("retain_graph:", retained)
print("detached    :", epochs(torch.Tensor.detach))
assert (
    "epoch 2: Trying to backward through the graph a second" in attached
)  # claim: err-advantage-attached
assert (
    "epoch 2: one of the variables needed for gradient" in retained
)  # claim: err-advantage-retained
assert epochs(torch.Tensor.detach) == "no error"  # claim: err-advantage-detached
