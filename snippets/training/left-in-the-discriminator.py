import torch


def second_d_step(label, clear_first):
    _ = torch.manual_seed(0)
    G, D = torch.nn.Linear(2, 4), torch.nn.Linear(4, 1)
    z, real = torch.randn(8, 2), torch.randn(8, 4)
    # essential
    # en: the generator's step, in which D is not frozen
    # zh: 生成器这一步，没有冻结 D
    (-D(G(z)).mean()).backward()
    left = D.weight.grad.clone()
    if clear_first:
        D.zero_grad()
    (D(G(z).detach()).mean() - D(real).mean()).backward()
    # end
    values = [round(v, 2) for v in D.weight.grad[0].tolist()]
    print(f"{label:11} D.weight.grad in the discriminator's step: {values}")
    return left, D.weight.grad


left, dirty = second_d_step("not cleared", clear_first=False)
_, clean = second_d_step("cleared", clear_first=True)
assert left.any() and torch.allclose(dirty, clean + left)  # claim: tr-leftovers-add-up
assert not torch.allclose(dirty, clean)  # claim: tr-clearing-changes-the-step
