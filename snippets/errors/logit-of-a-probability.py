import torch

# essential
score = torch.tensor(20.0, requires_grad=True)
again = score.sigmoid().logit()
again.backward()
lost = score.grad.item()
score.grad = None
limited = score.sigmoid().logit(eps=1e-6)
limited.backward()
# end
print("probability          :", score.sigmoid().item())
print("logit(), gradient    :", again.item(), lost)
print("with eps, gradient   :", round(limited.item(), 1), score.grad.item())
assert again.item() == float("inf")  # claim: nanf-logit
assert lost != lost  # claim: nanf-logit-gradient
assert limited.isfinite() and score.grad.item() == 0  # claim: nanf-logit-eps
