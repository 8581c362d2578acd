import torch
import warnings


# essential
def infinite_slope(x):
    return x.sqrt()


def nan_loss(x):
    return (x - 1).log()


def masked(x):
    return torch.where(x > 0, x.sqrt(), 0)


def two_paths(x):
    return x * torch.inf - x * torch.inf


# end
texts = {}
warnings.simplefilter("ignore")
for function in (masked, infinite_slope, nan_loss, two_paths):
    x = torch.zeros(1, requires_grad=True)
    try:
        with torch.autograd.set_detect_anomaly(True):
            loss = function(x).sum()
            loss.backward()
        texts[function] = "not noticed"
    except RuntimeError as error:
        texts[function] = str(error)
    print(f"{function.__name__:14} loss {loss.item()}, gradient {x.grad}:", end=" ")
    print(texts[function])

assert "returned nan" in texts[masked]  # claim: nan-anomaly-sees
assert texts[infinite_slope] == "not noticed"  # claim: nan-anomaly-not-inf
assert texts[nan_loss] == "not noticed"  # claim: nan-anomaly-not-forward
assert (
    texts[two_paths] == "not noticed" and x.grad.isnan()
)  # claim: nan-anomaly-not-sums
