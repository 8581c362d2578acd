import torch


def step(rewards):
    logits = torch.tensor([0.2, -0.1, 0.4], requires_grad=True)
    logp = logits.log_softmax(0)
    ratio = (logp - logp.detach()).exp()
    r = torch.tensor(rewards)
    advantage = (r - r.mean()) / (r.std() + 1e-4)
    loss = -(ratio * advantage).mean()
    loss.backward()
    return loss.item(), logits.grad.norm().item()


for rewards in [0.0, 0.0, 0.0], [1.0, 1.0, 1.0], [1.0, 0.0, 0.0]:
    loss, norm = step(rewards)
    print(f"rewards {rewards}: |loss| {abs(loss):.4f}, gradient norm {norm:.4f}")

assert step([1.0, 1.0, 1.0])[1] == 0  # claim: zero-equal-rewards
loss, norm = step([1.0, 0.0, 0.0])
assert abs(loss) < 1e-6 and norm > 0.1  # claim: zero-loss-with-gradient
