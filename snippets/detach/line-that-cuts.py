import torch


# essential
def run(line):
    w = torch.tensor([3.0, 4.0], requires_grad=True)
    head = torch.ones(2, requires_grad=True)
    f = w * 1.0
    loss = 0.0
    if line == "log = f.detach()":
        log = f.detach()
        _ = log.tolist()
    if line == "f = f.detach()":
        f = f.detach()
    if line == "loss += w.data.abs().sum()":
        loss += w.data.abs().sum()
    (loss + (f * head).sum()).backward()
    # end
    with torch.no_grad():
        w -= 0.1 * (0 if w.grad is None else w.grad)
    w.data = w.data.clamp(max=3.5)
    return w.grad if w.grad is None else w.grad.tolist(), w.requires_grad


lines = (
    "nothing",
    "log = f.detach()",
    "f = f.detach()",
    "loss += w.data.abs().sum()",
)
found = {}
for line in lines:
    found[line], flag = run(line)
    print(f"{line:27} w.grad: {found[line]}")

nothing, log, cut, penalty = found.values()
assert log == nothing == [1, 1]  # claim: line-log
assert cut is None  # claim: line-cut
assert penalty == nothing  # claim: line-data-penalty
assert flag  # claim: line-clamp
