# line 16: no-grad/memory-and-speed/#total-loss
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(20, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
loader = [(torch.randn(5, 20), torch.randn(5, 1)) for _ in range(6)]
for epoch in range(2):
    total_loss = 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()
        total_loss += loss
    print(f"epoch {epoch}: {total_loss / len(loader):.4f}")
