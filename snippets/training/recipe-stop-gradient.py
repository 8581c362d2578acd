import torch
from torch import nn


# essential
from torch.nn.functional import cosine_similarity


def simsiam_loss(encoder, predictor, view1, view2):
    z1, z2 = encoder(view1), encoder(view2)
    first = cosine_similarity(predictor(z1), z2.detach())
    second = cosine_similarity(predictor(z2), z1.detach())
    return -(first + second).mean() / 2


# end
class Last(nn.Module):
    def forward(self, outputs):
        return outputs[0][:, -1]


_ = torch.manual_seed(0)
images = nn.Sequential(nn.Conv2d(1, 2, 2), nn.BatchNorm2d(2), nn.ReLU(), nn.Flatten())
images.append(nn.Linear(8, 3))
words = nn.Sequential(nn.LSTM(3, 4, batch_first=True), Last(), nn.Linear(4, 3))
for encoder, shape in ((images, (1, 3, 3)), (words, (5, 3))):
    predictor, views = nn.Linear(3, 3), torch.randn(2, 8, *shape)
    trained = [*encoder.parameters(), *predictor.parameters()]
    # en: the same with targets that are numbers, and with targets that have a history
    # zh: 目标换成普通的数，再换成有历史的张量
    z = [encoder(view) for view in views]
    numbers = [torch.tensor(target.tolist()) for target in z]
    grads = [torch.autograd.grad(simsiam_loss(encoder, predictor, *views), trained)]
    for targets in (numbers, z):
        pairs = ((z[0], targets[1]), (z[1], targets[0]))
        terms = [cosine_similarity(predictor(a), b).mean() for a, b in pairs]
        loss = -sum(terms) / 2
        grads.append(torch.autograd.grad(loss, trained, retain_graph=True))
    found, right, leaking = grads
    same = [torch.allclose(a, b, atol=1e-6) for a, b in zip(found, right)]
    differ = [not torch.allclose(a, b, atol=1e-3) for a, b in zip(found, leaking)]
    print(
        "as with constant targets:", all(same), "| differs without detach:", any(differ)
    )
    assert all(same)  # claim: tr-recipe-stop-gradient-right
    assert any(differ)  # claim: tr-recipe-stop-gradient-matters
    learns = [g.abs().max().item() > 1e-4 for g in found]
    assert any(learns[:2]) and all(
        learns[-2:]
    )  # claim: tr-recipe-stop-gradient-trains-both
