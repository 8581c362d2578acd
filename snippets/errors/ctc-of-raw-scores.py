import torch
from torch.nn.functional import ctc_loss


def loss(log_probs):
    return ctc_loss(log_probs, torch.tensor([[1]]), (3,), (1,), zero_infinity=True)


scores = torch.tensor([200.0, 0.0, 0.0]).expand(3, 1, 3).clone().requires_grad_()
found = {}
for name, log_probs in {
    "softmax().log()": scores.softmax(-1).log(),
    "log_softmax()": scores.log_softmax(-1),
}.items():
    (grad,) = torch.autograd.grad(loss(log_probs), scores)
    found[name] = grad.isnan().any().item()
    print(name, "nan in the gradient:", found[name])

raw = loss(torch.full((3, 1, 3), 9.0)).item()
print("raw scores of 9:", raw)
assert found["softmax().log()"]  # claim: nanf-ctc-log-of-softmax
assert not found["log_softmax()"]  # claim: nanf-ctc-log-softmax
assert raw < 0  # claim: nanf-ctc-raw
