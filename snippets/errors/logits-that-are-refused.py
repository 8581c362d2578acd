import torch
from torch.distributions import Categorical

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
    "infinite": [inf, 0.0],
    "one masked": [-inf, 0.0],
    "all masked": [-inf, -inf],
}
for name, logits in cases.items():
    print(f"{name:10}: {message(logits)}")
# end
refused = "Expected parameter logits"
assert message(cases["nan"]) == refused  # claim: dist-logits-nan
assert message(cases["infinite"]) == refused  # claim: dist-logits-infinite
assert message(cases["one masked"]) == "no error"  # claim: dist-one-masked
assert message(cases["all masked"]) == refused  # claim: dist-all-masked
