import torch


# essential
def gradient(logp, old, advantage=1.0):
    logp = logp.clone().requires_grad_()
    ratio = (logp - old).exp()
    loss = -torch.min(ratio * advantage, ratio.clamp(0.8, 1.2) * advantage).sum()
    loss.backward()
    return logp.grad.tolist()


first = torch.tensor([-2.0, -1.0])
# en: after a step the first token is more probable
# zh: 一步之后，第一个 token 的概率变大
later = torch.tensor([-1.0, -1.0])
rows = {"first update": gradient(first, first), "second update": gradient(later, first)}
# end
print("gradients of the two tokens")
for name, grad in rows.items():
    print(f"{name:13}", grad)

logp = first.clone().requires_grad_()
(-logp.sum()).backward()
assert rows["first update"] == logp.grad.tolist()  # claim: grpo-first-is-reinforce
assert rows["second update"] == [0.0, -1.0]  # claim: grpo-clip-cuts-one
