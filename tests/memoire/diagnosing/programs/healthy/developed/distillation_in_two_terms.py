import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
teacher, student = nn.Linear(6, 3).requires_grad_(False).eval(), nn.Linear(6, 3)
optimizer = torch.optim.Adam(student.parameters(), lr=1e-3)


def soft(a, b, tau):
    return F.kl_div(F.log_softmax(a / tau, 1), F.softmax(b.detach() / tau, 1), reduction="batchmean")


for step in range(5):
    x, y = torch.randn(8, 6), torch.randint(3, (8,))
    logits = student(x)
    with torch.no_grad():
        wanted = teacher(x)
    losses = [F.cross_entropy(logits, y), soft(logits, wanted, 2.0), soft(student(x + 0.1), logits, 1.0)]
    loss = sum(w * one for w, one in zip((0.3, 0.6, 0.1), losses))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print({"kd": losses[1].detach().item(), "mean": sum(one.item() for one in losses)})
