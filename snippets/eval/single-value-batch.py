import torch
from torch import nn

layer, one = nn.BatchNorm1d(3), torch.ones(1, 3)

# essential
with torch.no_grad():
    try:
        _ = layer(one)
    except ValueError as error:
        message = str(error)
        print("train(), no_grad:", message)
    _ = layer.eval()
    output = layer(one)
    print("eval()          :", [round(v, 3) for v in output[0].tolist()])
    # end
    image = nn.BatchNorm2d(3)(torch.ones(1, 3, 4, 4))
    print("one image       :", tuple(image.shape))

assert "more than 1 value per channel" in message  # claim: eval-bn-batch-of-one-refused
try:
    _ = nn.BatchNorm2d(3)(torch.ones(1, 3, 1, 1))
except ValueError:
    pixel_refused = True
    print("one pixel       : refused")

try:
    _ = nn.BatchNorm1d(3, track_running_stats=False).eval()(one)
except ValueError as error:
    untracked = str(error)
    print("eval(), untracked: refused")

assert untracked == message  # claim: eval-bn-untracked-refuses-in-eval

assert (
    image.shape == (1, 3, 4, 4) and pixel_refused
)  # claim: eval-bn-one-image-is-enough
assert output.isfinite().all()  # claim: eval-bn-batch-of-one-in-eval
