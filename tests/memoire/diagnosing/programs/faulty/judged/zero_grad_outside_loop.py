# line 19: training/accumulate-and-clip/#where-to-clear
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
ds = TensorDataset(torch.randn(40, 6), torch.randint(0, 2, (40,)))
loader = DataLoader(ds, batch_size=10)
model = nn.Linear(6, 2)
opt = torch.optim.Adam(model.parameters())

def train_epoch():
    model.train()
    opt.zero_grad()
    running = 0
    for xb, yb in loader:
        logits = model(xb)
        loss = nn.functional.cross_entropy(logits, yb)
        loss.backward()
        opt.step()
        running += loss.item()
    return running / len(loader)

for epoch in range(2):
    print(train_epoch())
