import torch


def train(label, flag, groups):
    _ = torch.manual_seed(0)
    body, head = torch.nn.Linear(4, 4), torch.nn.Linear(4, 1)
    x = torch.randn(32, 4)
    # essential
    _ = body.requires_grad_(flag)
    optimizer = torch.optim.SGD(groups(body, head), lr=0.001)
    # end
    start = body.weight.detach().clone()
    norms = []
    for _ in range(4):
        # essential
        optimizer.zero_grad()
        (head(body(x)) - 1).square().mean().backward()
        if body.weight.grad is not None:
            norms.append(round(body.weight.grad.norm().item(), 2))
        optimizer.step()
    # end
    moved = not torch.equal(start, body.weight)
    print(f"{label:15} moved {moved!s:5} size of .grad {norms}")
    return moved, norms


frozen = train("frozen", False, lambda b, h: [*b.parameters(), *h.parameters()])
left_out = train("left out", True, lambda b, h: h.parameters())
lr_zero = train(
    "group with lr=0",
    True,
    lambda b, h: [{"params": b.parameters(), "lr": 0.0}, {"params": h.parameters()}],
)
growth = left_out[1][3] / left_out[1][0]
assert not (frozen[0] or left_out[0] or lr_zero[0])  # claim: tr-all-three-stand-still
assert frozen[1] == []  # claim: tr-frozen-gets-no-gradient
assert 3.5 < growth < 4.5  # claim: tr-left-out-gradient-piles-up
assert max(lr_zero[1]) < 1.1 * lr_zero[1][0]  # claim: tr-lr-zero-is-cleared
