import torch


# en: at w = [1, 2] the gradient of w**2 is [2, 4]; the step then changes w
# zh: 在 w = [1, 2] 处，w**2 的梯度是 [2, 4]；之后 step() 改变了 w
def run(make, fused):
    # essential
    w = torch.tensor([1.0, 2.0], requires_grad=True)
    early = (w**2).sum()
    optimizer = make([w], lr=0.5, fused=fused)
    w.sum().backward()
    optimizer.step()
    version = f"version {w._version}"
    optimizer.zero_grad()
    try:
        early.backward()
    # end
    except RuntimeError:
        return version, "raises"
    return version, [round(g, 2) for g in w.grad.tolist()]


got = {}
for make in (torch.optim.SGD, torch.optim.Adam, torch.optim.AdamW, torch.optim.Adagrad):
    got[make] = run(make, fused=False), run(make, fused=True)
    for fused, (version, result) in zip((False, True), got[make]):
        print(f"{make.__name__:8} fused={fused!s:6} {version}: {result}")

usual, fused = zip(*got.values())
versions, gradients = zip(*fused)
assert {result for _, result in usual} == {
    "raises"
}  # claim: myth-usual-steps-are-noticed
assert set(versions) == {"version 0"}  # claim: myth-fused-keeps-the-version
assert (
    "raises" not in gradients and [2.0, 4.0] not in gradients
)  # claim: myth-fused-steps-are-not
