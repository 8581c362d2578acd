import torch
from torch.distributions import Categorical, Normal

_ = torch.manual_seed(0)
mean = torch.tensor(0.5, requires_grad=True)
width = torch.tensor(1.0, requires_grad=True)
policy = Normal(mean, width)


def gradient(value, by=mean):
    return torch.autograd.grad(value, by)[0].item()


# essential
action = policy.sample()
print("sample()  requires grad:", action.requires_grad)
score = gradient(policy.log_prob(action))
# end
print(f"gradient of log_prob(sample)  : {score:+.3f}")
assert not action.requires_grad  # claim: tr-sample-has-no-history
assert abs(score - (action - mean).item()) < 1e-5  # claim: tr-score-function

# essential
moved = policy.rsample()
print("rsample() requires grad:", moved.requires_grad)
print(f"gradient of rsample itself    : {gradient(moved):+.3f}")
# end
assert gradient(policy.rsample()) == 1  # claim: tr-rsample-passes-gradient
assert not Categorical.has_rsample  # claim: tr-categorical-has-no-rsample

# en: the action moves along with the mean, so its probability does not change
# zh: 动作随均值一起移动，所以动作的概率不变
both = gradient(policy.log_prob(policy.rsample()))
print(f"gradient of log_prob(rsample) : {both:+.3f}")
cut = gradient(policy.log_prob(policy.rsample().detach()))
assert both == 0 and cut != 0  # claim: tr-log-prob-of-rsample-cancels
of_width = [gradient(policy.log_prob(policy.rsample()), width) for _ in range(3)]
right = torch.allclose(torch.tensor(of_width), -torch.ones(3), atol=1e-5)
assert right  # claim: tr-log-prob-of-rsample-by-width
