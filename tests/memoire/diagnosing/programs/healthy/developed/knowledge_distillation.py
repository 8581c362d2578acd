import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(0)
teacher = nn.Sequential(nn.Linear(7, 20), nn.ReLU(), nn.Dropout(0.5), nn.Linear(20, 3)).eval()
student = nn.Sequential(nn.Linear(7, 5), nn.ReLU(), nn.Linear(5, 3))
opt = torch.optim.SGD(student.parameters(), lr=0.1, momentum=0.9)
T = 2.0
history = []
for epoch in range(4):
    x, y = torch.randn(12, 7), torch.randint(3, (12,))
    with torch.inference_mode():
        soft = F.softmax(teacher(x) / T, dim=1)
    logits = student(x)
    kd = F.kl_div(F.log_softmax(logits / T, dim=1), soft.clone(), reduction="batchmean") * T * T
    loss = 0.5 * kd + 0.5 * F.cross_entropy(logits, y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    history.append(loss.detach())
print(torch.stack(history))
