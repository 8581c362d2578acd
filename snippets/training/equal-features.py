import math

import torch
from torch.nn.functional import cross_entropy, normalize


def loss_and_gradients(images, texts, temperature=1.0):
    images, texts = images.clone().requires_grad_(), texts.clone().requires_grad_()
    # essential
    scores = normalize(images, dim=1) @ normalize(texts, dim=1).T / temperature
    own = torch.arange(len(scores))
    loss = (cross_entropy(scores, own) + cross_entropy(scores.T, own)) / 2
    # end
    loss.backward()
    return loss.item(), images.grad.norm().item(), texts.grad.norm().item()


_ = torch.manual_seed(0)
equal, random = torch.ones(8, 512), torch.randn(8, 512)
other_lengths = equal * torch.arange(1.0, 9.0).unsqueeze(1)
got = {
    "equal features": loss_and_gradients(equal, equal),
    "equal, temperature 0.07": loss_and_gradients(equal, equal, 0.07),
    "equal, other lengths": loss_and_gradients(other_lengths, other_lengths),
    "only the texts equal": loss_and_gradients(random, equal),
    "random features": loss_and_gradients(random, torch.randn(8, 512)),
}
print(f"ln 8 = {math.log(8):.4f}")
print(f"{'':24} loss    gradient norm: images, texts")
for name, (loss, images, texts) in got.items():
    print(f"{name:24} {loss:.4f} {images:14.5f} {texts:10.5f}")

loss, images, texts = got["equal features"]
assert abs(loss - math.log(8)) < 1e-4  # claim: lv-equal-loss
assert max(images, texts) < 1e-6  # claim: lv-equal-gradient
loss, images, texts = got["equal, temperature 0.07"]
assert abs(loss - math.log(8)) < 1e-4  # claim: lv-equal-temperature
assert max(images, texts) < 1e-6  # claim: lv-equal-temperature-gradient
loss, images, texts = got["equal, other lengths"]
assert (
    abs(loss - math.log(8)) < 1e-4 and max(images, texts) < 1e-6
)  # claim: lv-equal-lengths
spread, after = other_lengths.std(0), normalize(other_lengths, dim=1).std(0)
assert spread.min() > 1 and after.max() < 1e-6  # claim: lv-equal-spread
loss, images, texts = got["only the texts equal"]
assert texts > 1e-3  # claim: lv-equal-one-side
loss, images, texts = got["random features"]
assert abs(loss - math.log(8)) < 0.05  # claim: lv-random-loss
assert min(images, texts) > 1e-3  # claim: lv-random-gradient
