import torch


def train(clip_first):
    w = torch.tensor([1.0], requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    (100 * w).sum().backward()
    if not clip_first:
        optimizer.step()
    norm = torch.nn.utils.clip_grad_norm_([w], 1.0)
    if clip_first:
        optimizer.step()
    return round(w.item(), 2), norm.item()


before, after = train(True), train(False)
print("clip, then step: weight and norm", before)
print("step, then clip: weight and norm", after)

assert before[0] == 0.9  # claim: tr-clip-then-step
assert after[0] == -9.0  # claim: tr-step-then-clip
assert before[1] == after[1] == 100  # claim: tr-clip-late-same-log
