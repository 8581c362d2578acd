import torch


def run(label, clear, rounds=3):
    body, head = (torch.nn.Parameter(torch.ones(1)) for _ in range(2))
    optimizer = torch.optim.SGD([body, head], lr=0.1)
    # essential
    (body * head).sum().backward()
    _ = body.requires_grad_(False)
    clear(body)
    # end
    places = []
    for _ in range(rounds):
        # essential
        optimizer.step()
        # end
        places.append(round(body.item(), 3))
        # en: this loop clears only the gradients of trainable parameters
        # zh: 这个循环只清空可训练参数的梯度
        for p in (body, head):
            if p.requires_grad:
                p.grad = None
        (body * head).sum().backward()
    print(f"{label:17} body after each step:", places)
    return places


def keep(p):
    pass


def drop(p):
    p.grad = None


kept = run("old gradient kept", keep)
dropped = run("p.grad = None", drop)
assert kept == [0.9, 0.8, 0.7]  # claim: tr-stale-gradient-applied-again
assert dropped == [1.0, 1.0, 1.0]  # claim: tr-dropped-gradient-stops-step
