import torch

reference = torch.tensor([0.8, 0.2]).log()


def kl(logits):
    logp = logits.log_softmax(-1)
    return (logp.exp() * (logp - reference)).sum()


def rounded(loss):
    (grad,) = torch.autograd.grad(loss, logits, retain_graph=True)
    return [round(g, 2) for g in grad.tolist()]


# essential
logits = torch.zeros(2, requires_grad=True)
policy = -logits.log_softmax(-1)[0]
recorded = policy + kl(logits)
with torch.no_grad():
    constant = kl(logits)
unrecorded = policy + constant
# end
print("losses:", round(recorded.item(), 4), round(unrecorded.item(), 4))
print("gradient of the policy term:  ", rounded(policy))
print("gradient with KL:             ", rounded(recorded))
print("gradient with KL from no_grad:", rounded(unrecorded))
assert torch.equal(recorded, unrecorded)  # claim: tr-kl-same-loss
assert rounded(unrecorded) == rounded(policy) == [-0.5, 0.5]  # claim: tr-kl-lost
assert rounded(recorded) == [-0.85, 0.85]  # claim: tr-kl-counts
