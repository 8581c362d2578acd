import torch
from torch.distributions import Categorical, Normal, kl_divergence

inf, nan = float("inf"), float("nan")


def message(logits):
    try:
        Categorical(logits=torch.tensor([logits]))
    except ValueError as error:
        return str(error).split(" (Tensor")[0]
    return "no error"


# essential
cases = {
    "nan": [nan, 0.0],
    "inf": [inf, 0.0],
    "one masked": [-inf, 0.0],
    "all masked": [-inf, -inf],
}
for name, logits in cases.items():
    print(f"{name:10}: {message(logits)}")


def gradient_of_kl(fill):
    x = torch.tensor([fill, 0.0, 1.0], requires_grad=True)
    other = Categorical(logits=torch.tensor([fill, 0.0, 2.0]))
    kl_divergence(Categorical(logits=x), other).backward()
    return x.grad


print("one masked, gradient of a KL:", gradient_of_kl(-inf))
lowest = torch.finfo(torch.float32).min
print("filled with the lowest      :", gradient_of_kl(lowest))
# end
assert gradient_of_kl(-inf).isnan().any()  # claim: dist-masked-kl
assert gradient_of_kl(lowest).isfinite().all()  # claim: dist-lowest-kl
try:
    Normal(torch.tensor(nan), 1.0)
except ValueError as error:
    location = str(error)
assert location.startswith("Expected parameter loc")  # claim: dist-loc-nan
refused = "Expected parameter logits"
assert message(cases["nan"]) == refused  # claim: dist-logits-nan
assert message(cases["inf"]) == refused  # claim: dist-logits-infinite
assert message(cases["one masked"]) == "no error"  # claim: dist-one-masked
assert message(cases["all masked"]) == refused  # claim: dist-all-masked
