import torch
from torch.distributions import MultivariateNormal, Normal

zero, value = torch.zeros(2), torch.tensor([1.0, 2.0])
# essential
ways = {
    "Normal(0, std)": lambda std: Normal(zero, std).log_prob(value).sum(),
    "covariance std": lambda std: MultivariateNormal(zero, std.diag()).log_prob(value),
    "covariance std**2": lambda std: MultivariateNormal(zero, (std**2).diag()).log_prob(
        value
    ),
    "scale_tril std": lambda std: MultivariateNormal(
        zero, scale_tril=std.diag()
    ).log_prob(value),
}
# end
found = {}
for start in (1.0, 2.0):
    for name, way in ways.items():
        std = torch.full((2,), start, requires_grad=True)
        log_prob = way(std)
        log_prob.backward()
        slopes = [round(g, 3) for g in std.grad.tolist()]
        found[name, start] = round(log_prob.item(), 3), slopes
        result = f"log_prob {log_prob.item():.3f}, gradient {slopes}"
        print(f"std {start}: {name:18} {result}")

normal, covariance, squared, tril = (found[name, 1.0] for name in ways)
assert normal[0] == covariance[0]  # claim: dist-covariance-same-value
assert normal[1] == [0, 3] and covariance[1] == [0, 1.5]  # claim: dist-covariance-half
assert found["covariance std", 2.0][0] != found["Normal(0, std)", 2.0][0]
assert normal == squared == tril  # claim: dist-covariance-right
