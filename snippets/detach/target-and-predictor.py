import torch
from torch import nn

encoder, predictor = nn.Linear(2, 2), nn.Linear(2, 2)
x = torch.ones(3, 2)


def reached(cut_target, cut_prediction):
    encoder.zero_grad(), predictor.zero_grad()
    # essential
    z = encoder(x)
    z_hat, target = predictor(z[:-1]), z[1:]
    if cut_target:
        target = target.detach()
    if cut_prediction:
        z_hat = z_hat.detach()
    (z_hat - target).square().mean().backward()
    # end
    parts = {"encoder": encoder, "predictor": predictor}
    return [n for n, part in parts.items() if part.weight.grad is not None]


target, prediction = reached(True, False), reached(False, True)
print("target detached    :", target)
print("prediction detached:", prediction)
assert target == ["encoder", "predictor"]  # claim: det-target-only
assert prediction == ["encoder"]  # claim: det-prediction-only
