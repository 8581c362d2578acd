import torch
from torch import nn

_ = torch.manual_seed(0)
samples = torch.randn(4096)
# essential
spread = {n: samples.view(-1, n).mean(dim=1).std().item() for n in (2, 8, 64)}
# end
print("spread of the means by batch size:", {n: round(s, 2) for n, s in spread.items()})


def first_image(layer):
    image = torch.ones(1, 1, 2, 2)
    # essential
    partners = torch.zeros(1, 1, 2, 2), torch.full((1, 1, 2, 2), 9.0)
    means = [layer(torch.cat([image, p]))[0].mean().item() for p in partners]
    # end
    return [round(m, 2) for m in means]


layer = nn.BatchNorm2d(1)
train = first_image(layer)
evaluated = first_image(layer.eval())
print("output of the image of ones, beside zeros and beside nines")
print("  train mode:", train)
print("  eval mode :", evaluated)
assert spread[2] > 4 * spread[64]  # claim: eval-two-spread
assert train == [1, -1]  # claim: eval-two-partner
assert evaluated[0] == evaluated[1]  # claim: eval-two-eval
