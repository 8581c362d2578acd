import torch
from torch.autograd.graph import saved_tensors_hooks
from torch.utils.flop_counter import FlopCounterMode

_ = torch.manual_seed(0)
target = torch.randn(30, 4) @ torch.randn(4, 20)
start, is_u = 0.5 * torch.randn(50, 4), torch.arange(50)[:, None] < 30


# en: 20 steps for u; if joined, u is the first 30 rows of a tensor
# zh: 对 u 更新 20 步；joined 时 u 是一个张量的前 30 行
def turn(label, factors, flag=True, joined=False):
    u = (start if joined else start[:30]).clone().requires_grad_()
    v = start[30:].clone().requires_grad_(flag)
    for _ in range(20):
        saved, counter, u.grad = [], FlopCounterMode(display=False), None
        with counter, saved_tensors_hooks(lambda t: saved.append(t) or t, lambda t: t):
            loss = (torch.mm(*factors(u, v)) - target).square().mean()
            loss.backward()
        with torch.no_grad():
            u -= 2 * u.grad * (is_u if joined else 1)
    g = u.grad[30:] if joined else v.grad
    left = "None" if g is None else "computed" if g.any() else "zero"
    size, flops = sum(t.nbytes for t in saved), counter.get_total_flops()
    print(f"{label:23} {loss:.4f}  v.grad {left:9} bytes {size}  flops {flops}")
    return f"{loss:.4f}", size, flops


# essential
def recombine(w, _):
    w = torch.where(is_u, w, w.detach())
    return w[:30], w[30:].T


left_out = turn("v not in the optimizer", lambda u, v: (u, v.T))
mask = turn("mask on the gradient", lambda w, _: (w[:30], w[30:].T), joined=True)
again = turn("detach and recombine", recombine, joined=True)
flag = turn("flag off", lambda u, v: (u, v.T), flag=False)
cut = turn("detach", lambda u, v: (u, v.detach().T))
rows = turn("detach the rows", lambda w, _: (w[:30], w[30:].detach().T), joined=True)
# end
assert (
    left_out[0] == mask[0] == again[0] == flag[0] == cut[0] == rows[0]
)  # claim: fr-factor-same-loss
assert (
    left_out[2] == mask[2] == again[2] == 14400
)  # claim: fr-untold-does-three-products
assert flag == cut == rows and flag[2] == 9600  # claim: fr-told-does-two-products
