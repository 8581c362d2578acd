import torch


def moved(optimizer, **options):
    p = torch.ones(2, requires_grad=True)
    steps = optimizer([p], lr=0.0, **options)
    for _ in range(3):
        p.grad = torch.full((2,), 0.5)
        steps.step()
    return (p - 1).abs().max().item()


# essential
sgd = moved(torch.optim.SGD, momentum=0.9, weight_decay=0.1)
adam = moved(torch.optim.AdamW, weight_decay=0.1)
rprop = moved(torch.optim.Rprop)
# end
print(f"movement: SGD {sgd}, AdamW {adam}, Rprop {rprop:.0e}")
assert sgd == adam == 0  # claim: tr-rate-zero-stands
assert rprop > 0  # claim: tr-rate-zero-rprop-moves
