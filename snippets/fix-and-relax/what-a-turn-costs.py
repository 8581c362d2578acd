import torch
from torch.autograd.graph import saved_tensors_hooks
from torch.utils.flop_counter import FlopCounterMode

target = torch.ones(30, 20)
u, v = torch.rand(30, 4), torch.rand(20, 4)


def cost(label, *free):
    # essential
    for factor in (u, v):
        factor.requires_grad_(any(factor is one for one in free))
    # end
    names = {u.data_ptr(): "u", v.data_ptr(): "v"}
    saved, counter = [], FlopCounterMode(display=False)
    with counter, saved_tensors_hooks(lambda t: saved.append(t) or t, lambda t: t):
        # essential
        loss = ((u @ v.T - target) ** 2).mean()
        torch.autograd.grad(loss, free)
    # end
    factors = [names[t.data_ptr()] for t in saved if t.data_ptr() in names]
    size = sum(t.nbytes for t in saved)
    flops = counter.get_total_flops()
    print(f"{label:9} factors saved {factors!s:12} bytes {size}  flops {flops}")
    return factors, size, flops


product = 2 * 30 * 4 * 20
print("one product u @ v.T:", product, "flops")
both = cost("u and v", u, v)
only_u, only_v = cost("u only", u), cost("v only", v)
assert only_u[0] == ["v"] and only_v[0] == ["u"]  # claim: fr-the-fixed-factor-is-saved
assert both[2] == 3 * product  # claim: fr-a-joint-step-costs-three-products
assert only_u[2] == only_v[2] == 2 * product  # claim: fr-a-turn-costs-two-products
assert both[1] == only_u[1] + u.nbytes  # claim: fr-a-turn-saves-one-factor-less

for factor in (u, v):
    factor.requires_grad_()

with FlopCounterMode(display=False) as counter:
    ((u @ v.T - target) ** 2).mean().backward(inputs=[u])

flops = counter.get_total_flops()
print("backward(inputs=[u]), both flags on: flops", flops)
assert flops == 2 * product  # claim: fr-named-inputs-cost-two-products
