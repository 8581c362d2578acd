import contextlib
import torch


def step(fake_of=lambda t: t, mode=contextlib.nullcontext, freeze=False):
    _ = torch.manual_seed(0)
    # essential
    g, d = torch.nn.Linear(2, 2), torch.nn.Linear(2, 1)
    d.requires_grad_(not freeze)
    fake = fake_of(g(torch.ones(1, 2)))
    with mode():
        loss = d(fake).mean()
    if not loss.requires_grad:
        return "no", "no", "(backward would fail)"
    loss.backward()
    # end
    return ["no" if m.weight.grad is None else "yes" for m in (g, d)]


rows = {
    "D step, fake.detach()": step(torch.Tensor.detach),
    "G step, nothing done": step(),
    "G step, D frozen": step(freeze=True),
    "G step, D in no_grad": step(mode=torch.no_grad),
}
print(f"{'gradient in':22} G   D")
for name, (g, d, *note) in rows.items():
    print(f"{name:22} {g:3} {d:3}", *note)

d_step, nothing, frozen, cut = (list(row[:2]) for row in rows.values())
assert d_step == ["no", "yes"]  # claim: myth-detached-fake-spares-g
assert nothing == ["yes", "yes"]  # claim: myth-doing-nothing-fills-d
assert frozen == ["yes", "no"]  # claim: myth-frozen-d-passes-through
assert cut == ["no", "no"]  # claim: myth-no-grad-d-cuts-g
