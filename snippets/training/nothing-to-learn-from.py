import torch
import torch.nn.functional as F

logits = torch.tensor([[2.0, 1.0], [0.0, 1.0]], requires_grad=True)


def both(labels, reduction="mean"):
    logits.grad = None
    loss = F.cross_entropy(logits, torch.tensor(labels), reduction=reduction)
    loss.backward()
    return loss.item(), logits.grad.norm().item()


rows = {
    "one label ignored": both([-100, 1]),
    "all ignored": both([-100, -100]),
    "all ignored, sum": both([-100, -100], "sum"),
}
for name, (loss, norm) in rows.items():
    print(f"{name:18} loss {loss:.3f}  gradient norm {norm:.3f}")

assert rows["one label ignored"][1] > 0  # claim: zero-some-ignored
assert rows["all ignored"][0] != rows["all ignored"][0]  # claim: zero-all-ignored-nan
assert rows["all ignored"][1] == 0  # claim: zero-all-ignored-gradient
assert rows["all ignored, sum"] == (0, 0)  # claim: zero-all-ignored-sum

# en: the cure: divide by the number of labels that count, at least 1
# zh: 解决办法：除以有效标签的个数，至少为 1
labels = torch.tensor([-100, -100])
count = (labels != -100).sum().clamp(min=1)
logits.grad = None
loss = F.cross_entropy(logits, labels, reduction="sum") / count
loss.backward()
norm = logits.grad.norm().item()
print("all ignored, sum divided by hand: loss", loss.item(), "gradient norm", norm)
assert loss.item() == 0 and not logits.grad.any()  # claim: zero-ignored-cure
