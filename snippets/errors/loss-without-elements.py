import torch

scores = torch.ones(3, requires_grad=True)
chosen = scores[scores > 5]
try:
    chosen.backward()
except RuntimeError as error:
    message = str(error)
    print("shape", list(chosen.shape), "-", message)
assert message.startswith("grad can be implicitly created only")  # claim: err-no-elements

mask = torch.zeros(3)
# essential
losses = {
    "chosen.sum()": chosen.sum(),
    "chosen.mean()": chosen.mean(),
    "(scores * mask).sum() / mask.sum()": (scores * mask).sum() / mask.sum(),
    "... / mask.sum().clamp(min=1)": (scores * mask).sum() / mask.sum().clamp(min=1),
}
# end
results = []
for name, loss in losses.items():
    (gradient,) = torch.autograd.grad(loss, scores, retain_graph=True)
    results.append((loss.item(), gradient.tolist()))
    print(f"{name:35} loss {loss.item():3}  gradient {gradient.tolist()}")

assert results[0] == results[3] == (0, [0, 0, 0])  # claim: err-no-elements-sum
assert results[1][0] != results[1][0]  # claim: err-no-elements-mean
assert all(g != g for g in results[2][1])  # claim: err-no-elements-divided
