import torch
from torch.nn.utils import get_total_norm


def train(factor, constant, optimizer, rate):
    w = torch.ones(2, requires_grad=True)
    optimizer = optimizer([w], lr=rate)
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
    print(f"{label:21} loss {loss:5.1f}, norm {norm:5.1f}, largest w {largest:.2g}")
    return loss, norm, w


SGD, Adam = torch.optim.SGD, torch.optim.Adam
plain = row("SGD", 1, 0, SGD, 0.02)
shifted = row("SGD, loss + 30", 1, 30, SGD, 0.02)
many = row("SGD, loss * 20", 20, 0, SGD, 0.02)
less = row("SGD, loss * 20, lr/20", 20, 0, SGD, 0.001)
adam = row("Adam", 1, 0, Adam, 0.02)
adam_many = row("Adam, loss * 20", 20, 0, Adam, 0.02)
assert torch.equal(shifted[2], plain[2])  # claim: size-constant
assert many[1] > 19 * plain[1] and many[2].abs().max() > 1e3  # claim: size-sgd
assert torch.allclose(less[2], plain[2])  # claim: size-rate
assert torch.allclose(adam_many[2], adam[2])  # claim: size-adam
