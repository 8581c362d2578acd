import torch
from torch import nn
from torch.distributions import Normal


def message(call):
    try:
        call()
    except (RuntimeError, ValueError) as error:
        return str(error).splitlines()[0]
    return "no error"


zero = torch.tensor(0.0)
# essential
std = nn.Parameter(torch.tensor(0.1))
log_std = nn.Parameter(torch.tensor(0.1).log())
optimizer = torch.optim.SGD([std, log_std], lr=0.02)
# en: the narrower the distribution, the smaller the loss
# zh: 分布越窄，损失越小
loss = -Normal(0.0, std).log_prob(zero) - Normal(0.0, log_std.exp()).log_prob(zero)
loss.backward()
optimizer.step()
print("std           :", round(std.item(), 4))
print("log_std.exp() :", round(log_std.exp().item(), 4))
# end
below = message(lambda: torch.normal(zero, std))
checked = message(lambda: Normal(0.0, std))
without = Normal(0.0, std, validate_args=False)
unchecked = without.log_prob(zero)
print("torch.normal  :", below)
print("Normal        :", checked[:27], "…")
print("log_prob, unchecked:", unchecked.item())
print("sample, unchecked  :", message(without.sample))
print("std is nan    :", message(lambda: torch.normal(zero, zero / 0)))
print("exp(-200)     :", torch.tensor(-200.0).exp().item())
assert std < 0 and below.startswith("normal expects")  # claim: dist-std-below
assert 0.09 < log_std.exp() < 0.1  # claim: dist-log-std
assert checked.startswith("Expected parameter scale")  # claim: dist-std-checked
assert unchecked.isnan()  # claim: dist-std-unchecked
assert message(without.sample) == below  # claim: dist-std-sample
assert message(lambda: torch.normal(zero, zero / 0)) == below  # claim: dist-std-nan
assert torch.tensor(-200.0).exp() == 0  # claim: dist-exp-underflows
