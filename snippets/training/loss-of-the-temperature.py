import torch

policy = torch.nn.Linear(1, 1, bias=False)
log_alpha = torch.zeros((), requires_grad=True)


def gradients(formula):
    policy.zero_grad()
    log_alpha.grad = None
    formula(policy(torch.ones(1, 1)).sum()).backward()
    return policy.weight.grad, log_alpha.grad


# essential
attached = gradients(lambda log_prob: -log_alpha.exp() * (log_prob - 1))
detached = gradients(lambda log_prob: -log_alpha.exp() * (log_prob.detach() - 1))
actor = gradients(lambda log_prob: log_alpha.exp() * log_prob)
# end
for name, (of_policy, of_alpha) in {
    "alpha_loss": attached,
    "alpha_loss, detached": detached,
    "actor_loss": actor,
}.items():
    of_alpha = of_alpha is not None
    print(f"{name:21} gradient of policy: {of_policy}, of log_alpha: {of_alpha}")

assert attached[0].item() == -1  # claim: tr-alpha-loss-reaches-policy
assert detached[0] is None  # claim: tr-alpha-loss-detached
assert attached[1] == detached[1]  # claim: tr-alpha-loss-same-for-alpha
assert actor[1] is not None  # claim: tr-actor-loss-reaches-alpha
