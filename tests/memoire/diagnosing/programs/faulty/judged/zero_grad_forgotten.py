# line 15: training/accumulate-and-clip/#where-to-clear
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 1))
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=1e-3)
X = torch.randn(100, 4)
Y = X @ torch.tensor([[1.0], [2.0], [-1.0], [0.5]])

for epoch in range(5):
    pred = model(X)
    loss = loss_fn(pred, Y)
    loss.backward()
    optimizer.step()
    if epoch % 2 == 0:
        print(epoch, loss.item())
