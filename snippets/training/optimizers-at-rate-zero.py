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
half = torch.ones(2, dtype=torch.float16, requires_grad=True)
step = torch.optim.AdamW([half], lr=0.0)
half.grad = torch.tensor([0.5, 0.0], dtype=torch.float16)
step.step()
print("AdamW, float16, gradients 0.5 and 0:", half.tolist())
assert half[0] == 1 and half[1].isnan()  # claim: tr-rate-zero-half
