# line 20: eval/eval-versus-no-grad/#validation
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Dropout(0.3), nn.Linear(32, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
criterion = nn.CrossEntropyLoss()
train_x, train_y = torch.randn(64, 8), torch.randint(2, (64,))
val_x, val_y = torch.randn(16, 8), torch.randint(2, (16,))

for epoch in range(3):
    model.train()
    optimizer.zero_grad()
    loss = criterion(model(train_x), train_y)
    loss.backward()
    optimizer.step()

    with torch.no_grad():
        val_out = model(val_x)
        acc = (val_out.argmax(1) == val_y).float().mean()
    print(epoch, loss.item(), acc.item())
