import torch


def norms(limit):
    w, log = torch.ones(1, requires_grad=True), []
    for _ in range(200):
        w.grad = None
        (w**2).sum().backward()
        # essential
        total = torch.nn.utils.clip_grad_norm_([w], limit).item()
        log.append(total)
        if total > 100 * min(log):
            break
        # end
        with torch.no_grad():
            w -= 1.5 * w.grad
    return log


free, limited = norms(float("inf")), norms(1.0)
print("no limit, norm of each step:", [round(n) for n in free])
print("limit 1, largest norm of", len(limited), "steps:", max(limited))
doubles = all(b == 2 * a for a, b in zip(free, free[1:]))
assert doubles and len(free) < 10  # claim: nan-norm-grows-first
assert len(limited) == 200 and max(limited) < 10  # claim: nan-limit-keeps-it
