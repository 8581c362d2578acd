import torch


def second_update(rewards, trained=True, rate=1.0):
    logits = torch.tensor([0.2, -0.1], requires_grad=trained)
    reference = logits.detach().log_softmax(0)
    advantage = torch.tensor(rewards) - sum(rewards) / 2
    for _ in range(2):
        logp = logits.log_softmax(0)
        difference = reference - logp
        kl = (difference.exp() - difference - 1).mean()
        loss = -((logp - logp.detach()).exp() * advantage).mean() + 0.1 * kl
        gradient = torch.zeros(2)
        if trained:
            (gradient,) = torch.autograd.grad(loss, logits)
        with torch.no_grad():
            logits -= rate * gradient
    return abs(loss.item()), gradient.norm().item(), kl.item()


cases = {
    "rewards differ": second_update([1.0, 0.0]),
    "rewards equal": second_update([1.0, 1.0]),
    "rate 0": second_update([1.0, 0.0], rate=0.0),
    "frozen": second_update([1.0, 0.0], trained=False),
}
for name, (loss, norm, kl) in cases.items():
    print(f"{name:14}: loss {loss:.3f}, gradient norm {norm:.3f}, kl {kl:.3f}")

assert min(cases["rewards differ"]) > 0.001  # claim: grpo-none-zero
assert max(cases["rewards equal"]) < 1e-6  # claim: grpo-all-equal
assert cases["rate 0"][1] > 0.1 and cases["rate 0"][2] == 0  # claim: grpo-rate-zero
assert max(cases["frozen"]) < 1e-6  # claim: grpo-frozen
