import torch

mask = torch.tensor([0.0, 1.0]).unsqueeze(1)


def moves(label, make, mask_from):
    w = torch.nn.Parameter(torch.ones(2, 3))
    optimizer = make([w])
    for step in range(6):
        if step == mask_from:
            kept = w.detach().clone()
        # essential
        optimizer.zero_grad()
        w.square().sum().backward()
        if step >= mask_from:
            w.grad *= mask
        optimizer.step()
    # end
    moved = bool((w[0] != kept[0]).any())
    print(f"{label:17} masked from step {mask_from}, row moved since then: {moved}")
    return moved


sgd, adam, adamw = torch.optim.SGD, torch.optim.Adam, torch.optim.AdamW
plain = moves("SGD", lambda p: sgd(p, lr=0.1), 3)
decay = moves("SGD, weight_decay", lambda p: sgd(p, lr=0.1, weight_decay=0.01), 0)
early = moves("SGD, momentum", lambda p: sgd(p, lr=0.1, momentum=0.9), 0)
late = moves("SGD, momentum", lambda p: sgd(p, lr=0.1, momentum=0.9), 3)
adam_early = moves("Adam", lambda p: adam(p, lr=0.1), 0)
adam_late = moves("Adam", lambda p: adam(p, lr=0.1), 3)
adamw_early = moves("AdamW", lambda p: adamw(p, lr=0.1), 0)
assert not plain  # claim: tr-plain-sgd-respects-zero
assert decay and adamw_early  # claim: tr-decay-moves-masked-rows
assert late and adam_late  # claim: tr-momentum-moves-late-masked-rows
assert not early and not adam_early  # claim: tr-masked-from-start-no-momentum
