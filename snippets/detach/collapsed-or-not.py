import math

import torch
from torch.nn.functional import normalize

_ = torch.manual_seed(0)


# essential
def spread(z):
    # en: about 1 if the directions are spread, about 0 if they are all the same
    # zh: 方向分散时约为 1，全部相同时约为 0
    return normalize(z, dim=1).std(0).mean().item() * z.shape[1] ** 0.5


def similarity(z, other):
    return -(normalize(z, dim=1) * normalize(other, dim=1)).sum(1).mean().item()


# end
good = torch.randn(512, 64)
bad = torch.ones(512, 64) + 0.01 * torch.randn(512, 64)
rows = {}
for name, z in {"healthy": good, "collapsed": bad}.items():
    rows[name] = similarity(z, z + 0.01 * torch.randn_like(z)), spread(z)
    print(f"{name:9}  loss {rows[name][0]:6.3f}  spread {rows[name][1]:.2f}")


def cross_entropy(teacher, student):
    return -(teacher.softmax(-1) * student.log_softmax(-1)).sum().item()


equal = torch.zeros(4)
sure = torch.tensor([3.0, 0.0, 0.0, 0.0])
dino = cross_entropy(equal, equal), cross_entropy(sure, sure)
print("student equal to teacher, 4 equal outputs:", round(dino[0], 3))
print("student equal to teacher, one is likely  :", round(dino[1], 3))
(good_loss, good_spread), (bad_loss, bad_spread) = rows.values()
assert max(good_loss, bad_loss) < -0.99  # claim: det-both-near-minus-one
assert good_spread > 0.9 and bad_spread < 0.05  # claim: det-spread-shows
assert round(dino[0], 3) == round(math.log(4), 3)  # claim: det-dino-uniform
assert 0.1 < dino[1] < 1  # claim: det-dino-not-zero
