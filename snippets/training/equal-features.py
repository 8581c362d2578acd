import math

import torch
from torch.nn.functional import cross_entropy, normalize


def loss_and_gradients(images, texts):
    images, texts = images.clone().requires_grad_(), texts.clone().requires_grad_()
    # essential
    scores = normalize(images, dim=1) @ normalize(texts, dim=1).T
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
    "equal, other lengths": loss_and_gradients(other_lengths, other_lengths),
    "random features": loss_and_gradients(random, torch.randn(8, 512)),
}
print(f"ln 8 = {math.log(8):.4f}")
print(f"{'':20} loss    gradient norm: images, texts")
for name, (loss, images, texts) in got.items():
    print(f"{name:20} {loss:.4f} {images:14.5f} {texts:10.5f}")

loss, images, texts = got["equal features"]
assert abs(loss - math.log(8)) < 1e-4  # claim: lv-equal-loss
assert max(images, texts) < 1e-6  # claim: lv-equal-gradient
loss, images, texts = got["equal, other lengths"]
assert (
    abs(loss - math.log(8)) < 1e-4 and max(images, texts) < 1e-6
)  # claim: lv-equal-lengths
assert normalize(other_lengths, dim=1).std(0).max() < 1e-6
loss, images, texts = got["random features"]
assert abs(loss - math.log(8)) < 0.05  # claim: lv-random-loss
assert min(images, texts) > 1e-3  # claim: lv-random-gradient
