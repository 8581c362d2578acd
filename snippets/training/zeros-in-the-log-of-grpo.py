import torch


def second_update(rewards, trained=True, rate=1.0, beta=0.1, itself=False):
    logits = torch.tensor([0.2, -0.1], requires_grad=trained)
    reference = logits.detach().log_softmax(0)
    advantage = torch.tensor(rewards) - sum(rewards) / 2
    for _ in range(2):
        logp = logits.log_softmax(0)
        if itself:
            reference = logp.detach()
        difference = reference - logp
        kl = (difference.exp() - difference - 1).mean()
        loss = -((logp - logp.detach()).exp() * advantage).mean() + beta * kl
        gradient = torch.zeros(2)
        if trained:
            (gradient,) = torch.autograd.grad(loss, logits)
        with torch.no_grad():
            logits -= rate * gradient
    return abs(loss.item()), gradient.norm().item(), kl.item()


cases = {
    "rewards differ": second_update([1.0, 0.0]),
    "rewards equal": second_update([1.0, 1.0]),
    "learning rate 0": second_update([1.0, 0.0], rate=0.0),
    "policy frozen": second_update([1.0, 0.0], trained=False),
    "policy = reference": second_update([1.0, 0.0], itself=True),
    "no KL in loss": second_update([1.0, 0.0], beta=0.0),
}
for name, (loss, norm, kl) in cases.items():
    print(f"{name:18}: loss {loss:.3f}, gradient norm {norm:.3f}, kl {kl:.3f}")

assert min(cases["rewards differ"]) > 0.001  # claim: grpo-none-zero
assert max(cases["rewards equal"]) < 1e-6  # claim: grpo-all-equal
still = cases["learning rate 0"]
assert still[1] > 0.1 and still[2] == 0  # claim: grpo-rate-zero
assert max(cases["policy frozen"]) < 1e-6  # claim: grpo-frozen
loss, norm, kl = cases["policy = reference"]
assert kl == 0 and norm > 0.1  # claim: grpo-own-reference
loss, norm, kl = cases["no KL in loss"]
assert loss < 1e-6 and norm > 0.1 and kl > 0.01  # claim: grpo-loss-zero-alone
