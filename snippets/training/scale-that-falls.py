import torch


def train(steps, loss_of, clear=True):
    scaler = torch.amp.GradScaler("cpu")
    w = torch.ones(1, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    scales = []
    for step in range(steps):
        if clear:
            optimizer.zero_grad()
        # essential
        scaler.scale(loss_of(w, step)).backward()
        scaler.step(optimizer)
        scaler.update()
        scales.append(scaler.get_scale())
    # end
    return scales, w.item()


def large_once(w, step):
    return (w * (1e38 if step == 0 else 1.0)).sum()


def not_a_number(w, step):
    return (w * float("nan")).sum()


runs = {
    "one overflow": train(4, large_once),
    "not cleared": train(4, large_once, clear=False),
    "loss is nan": train(170, not_a_number),
}
for name, (scales, w) in runs.items():
    print(f"{name:13}", scales[:4], "... last", scales[-1], " w", round(w, 1))

scales, w = runs["one overflow"]
assert scales == [32768] * 4 and w < 1  # claim: tr-scale-falls-once
scales, w = runs["not cleared"]
assert scales == [32768, 16384, 8192, 4096] and w == 1  # claim: tr-scale-old-infinity
scales, w = runs["loss is nan"]
assert scales[:4] == [32768, 16384, 8192, 4096]  # claim: tr-scale-halved-by-nan
assert scales[-1] == 0 and w == 1  # claim: tr-scale-reaches-zero
