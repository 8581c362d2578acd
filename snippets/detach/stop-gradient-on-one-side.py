import torch
from torch import nn
from torch.nn.functional import cosine_similarity, normalize

_ = torch.manual_seed(0)
data = torch.randn(64, 4)


# en: how far the normalised outputs lie apart; near 0: nearly all are the same
# zh: 归一化之后的输出彼此相差多少；接近 0 表示几乎都一样
def spread(z):
    return normalize(z, dim=1).std(dim=0).mean().item()


def train(label, stop):
    _ = torch.manual_seed(1)
    encoder, predictor = nn.Linear(4, 4), nn.Linear(4, 4)
    both = nn.ModuleList([encoder, predictor])
    optimizer = torch.optim.SGD(both.parameters(), lr=0.5)
    start = spread(encoder(data))
    for _ in range(80):
        # essential
        z1, z2 = (encoder(data + 0.3 * torch.randn(64, 4)) for _ in range(2))
        loss = -cosine_similarity(predictor(z1), stop(z2)).mean()
        loss = loss - cosine_similarity(predictor(z2), stop(z1)).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    # end
    end = spread(encoder(data))
    print(f"{label:13} spread {start:.1f} -> {end:.1f}  loss {loss.item():.1f}")
    return start, end, loss.item()


stopped = train("with detach()", torch.detach)
free = train("not detached", lambda z: z)
assert stopped[1] > 0.2  # claim: det-stop-gradient-keeps-the-spread
assert free[1] < 0.05 and free[2] < -1.99  # claim: det-without-stop-gradient-collapse
