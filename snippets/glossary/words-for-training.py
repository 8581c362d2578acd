import torch

# essential
w = torch.tensor(1.4, requires_grad=True)
hard = w + (torch.round(w) - w).detach()
hard.backward()
# end
print("straight-through:", hard.item(), "with gradient", w.grad.item())
assert w.grad == 1 and hard == 1  # claim: glo-straight-through

# essential
frozen = torch.tensor(1.0, requires_grad=True)
_ = frozen.requires_grad_(False)
free = torch.tensor(1.0, requires_grad=True)
(frozen * free).backward()
# end
print("frozen          :", frozen.grad, "| free:", free.grad.item())
assert frozen.grad is None and free.grad == 1  # claim: glo-frozen-gets-no-gradient


def move(**options):
    p = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([p], lr=0.1, **options)
    for gradient in (1.0, 0.0):
        p.grad = torch.tensor(gradient)
        optimizer.step()
    return round(p.item(), 4)


moved = [move(), move(momentum=0.9), move(weight_decay=0.5)]
print("plain, momentum, weight decay:", *moved)
assert moved[1] < moved[0]  # claim: glo-momentum-goes-on
assert moved[2] < moved[0]  # claim: glo-weight-decay-pulls
