import torch

_ = torch.manual_seed(0)
logits = torch.zeros(3, requires_grad=True)
action, advantage = 1, 2.0


def log_prob():
    return torch.log_softmax(logits, dim=0)[action]


# essential
with torch.no_grad():
    old = log_prob()

ways = {
    "old under no_grad": lambda: (log_prob() - old).exp(),
    "old attached": lambda: (log_prob() - log_prob()).exp(),
    "own value detached": lambda: (log_prob() - log_prob().detach()).exp(),
    "ratio detached": lambda: (log_prob() - old).exp().detach(),
}
# end
slopes = {}
for name, way in ways.items():
    loss = -way() * advantage
    slopes[name] = None
    if loss.requires_grad:
        (grad,) = torch.autograd.grad(loss, logits)
        slopes[name] = [round(g, 3) for g in grad.tolist()]
    print(f"{name:19} ratio {way().item()}  gradient", slopes[name])

(grad,) = torch.autograd.grad(-log_prob() * advantage, logits)
plain = [round(g, 3) for g in grad.tolist()]
assert slopes["old under no_grad"] == plain  # claim: tr-ratio-of-one-has-gradient
assert not any(slopes["old attached"])  # claim: tr-attached-ratio-is-dead
assert slopes["own value detached"] == plain  # claim: tr-minus-itself-detached
assert slopes["ratio detached"] is None  # claim: tr-detached-ratio-trains-nothing
