import torch
from torch import nn
from collections import deque
torch.manual_seed(0)
net = nn.Linear(3, 3); opt = torch.optim.Adam(net.parameters())
window = deque(maxlen=5); history = {"loss": [], "acc": []}
for i in range(6):
    out = net(torch.randn(4, 3)); y = torch.randint(3, (4,))
    loss = nn.functional.cross_entropy(out, y)
    opt.zero_grad(); loss.backward(); opt.step()
    window.append(loss.item()); history["loss"].append(loss.detach().cpu().numpy())
    history["acc"].append((out.argmax(1) == y).float().mean().item())
print(sum(window) / len(window))
