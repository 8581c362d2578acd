import torch


def run(label, when):
    w = torch.nn.Parameter(torch.tensor(2.0))
    a = torch.nn.Parameter(torch.tensor(3.0))
    optimizer = torch.optim.SGD([w, a], lr=0.1)
    # essential
    if when == "before forward":
        _ = w.requires_grad_(False)
    loss = a * w**2
    if when == "before backward":
        _ = w.requires_grad_(False)
    loss.backward()
    if when == "before step":
        _ = w.requires_grad_(False)
    optimizer.step()
    # end
    moved = w.item() != 2.0
    print(f"{label:22} .grad: {w.grad!s:12} moved: {moved}")
    return w.grad is not None, moved


never = run("never frozen", None)
forward = run("frozen before forward", "before forward")
backward = run("frozen before backward", "before backward")
step = run("frozen before step", "before step")
assert forward == (False, False)  # claim: tr-cleared-before-forward
assert backward == (False, False)  # claim: tr-flag-read-again-in-backward
assert step == never == (True, True)  # claim: tr-step-ignores-the-flag
