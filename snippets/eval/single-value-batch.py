import torch
from torch import nn

layer, one = nn.BatchNorm1d(3), torch.ones(1, 3)

with torch.no_grad():
    try:
        _ = layer(one)
    except ValueError as error:
        message = str(error)
        print("train(), no_grad:", message)
    _ = layer.eval()
    output = layer(one)
    print("eval()          :", [round(v, 3) for v in output[0].tolist()])

assert "more than 1 value per channel" in message  # claim: eval-bn-batch-of-one-refused
assert output.isfinite().all()  # claim: eval-bn-batch-of-one-in-eval
