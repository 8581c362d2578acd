import torch
import torch.nn.functional as F

x = torch.tensor([0.0, 100.0], requires_grad=True)
found = {}


def show(name, y):
    (grad,) = torch.autograd.grad(y.sum(), x)
    found[name] = (y.tolist(), grad.tolist())
    print(f"{name:30} value {y[1].item():6} | gradient {grad[1].item():4}")


# essential
show("log(1 + exp(x))", torch.log(1 + torch.exp(x)))
show("softplus(x)", F.softplus(x))
show("logaddexp(x, 0)", torch.logaddexp(x, torch.zeros(2)))
# end
assert found["log(1 + exp(x))"][0][1] == float("inf")  # claim: onef-inf
assert (
    found["softplus(x)"][1] == found["logaddexp(x, 0)"][1] == [0.5, 1.0]
)  # claim: onef-softplus
show("log(sigmoid(-x))", torch.log(torch.sigmoid(-x)))
show("logsigmoid(-x)", F.logsigmoid(-x))
assert (
    found["log(sigmoid(-x))"][1][1] != found["log(sigmoid(-x))"][1][1]
)  # claim: onef-log-sigmoid
assert found["logsigmoid(-x)"][1] == [-0.5, -1.0]  # claim: onef-logsigmoid
one = torch.ones(2)
show(
    "BCE of sigmoid(-2x)",
    F.binary_cross_entropy(torch.sigmoid(-2 * x), one, reduction="none"),
)
show(
    "BCE with logits -2x",
    F.binary_cross_entropy_with_logits(-2 * x, one, reduction="none"),
)
assert torch.sigmoid(-2 * x)[1] == 0
assert found["BCE of sigmoid(-2x)"][1][1] == 0.0  # claim: onef-bce-zero
assert found["BCE with logits -2x"][1][1] == 2.0  # claim: onef-bce-logits
