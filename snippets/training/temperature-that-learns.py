import torch
from torch.nn.functional import kl_div

student, teacher = torch.tensor([[2.0, 0.0]]), torch.tensor([[0.0, 2.0]])


# essential
def learn(squared, sign=1.0):
    # en: only the temperature is trained, the student stays as it is
    # zh: 只训练温度，学生不变
    log_t = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([log_t], lr=0.05)
    losses = []
    for _ in range(10):
        t = log_t.exp()
        log_p, q = (student / t).log_softmax(1), (teacher / t).softmax(1)
        loss = kl_div(log_p, q, reduction="batchmean")
        loss = loss * t.square().sum() if squared else loss
        optimizer.zero_grad()
        (sign * loss).backward()
        optimizer.step()
        losses.append(loss.item())
    return log_t.exp().item(), losses[0], losses[-1]


# end
rows = {
    "learned": learn(False),
    "learned, times T*T": learn(True),
    "reversed gradient": learn(False, -1.0),
}
print(f"{'':20} temperature  first loss  last loss")
for name, (t, first, last) in rows.items():
    print(f"{name:20} {t:11.2f} {first:11.2f} {last:10.2f}")
learned, squared, reverse = rows.values()
assert learned[0] > 1.3 and learned[2] < learned[1]  # claim: scale-temperature-grows
assert squared[0] < 0.9 and squared[2] < squared[1]  # claim: scale-temperature-falls
assert reverse[2] > reverse[1]  # claim: scale-temperature-reversed
