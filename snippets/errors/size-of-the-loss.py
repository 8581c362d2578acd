import torch
from torch.nn.utils import get_total_norm


def train(factor, constant):
    w = torch.ones(2, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.02)
    for step in range(20):
        optimizer.zero_grad()
        # essential
        loss = factor * (w * torch.tensor([1.0, 2.0])).square().sum() + constant
        loss.backward()
        # end
        if step == 0:
            first = loss.item(), round(get_total_norm([w.grad]).item(), 1)
        optimizer.step()
    return *first, w.detach()


def row(label, *setting):
    loss, norm, w = train(*setting)
    largest = w.abs().max().item()
    print(f"{label:9} loss {loss:5.1f}, norm {norm:5.1f}, largest w {largest:.2g}")
    return loss, norm, w


plain = row("loss", 1, 0)
shifted = row("loss + 30", 1, 30)
many = row("loss * 20", 20, 0)
assert torch.equal(shifted[2], plain[2])  # claim: size-constant
assert many[1] > 19 * plain[1] and many[2].abs().max() > 1e3  # claim: size-sgd
