import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(96, 6)
Y = X[:, :1] * 2
train_loader = DataLoader(TensorDataset(X[:64], Y[:64]), batch_size=16, shuffle=True)
val_loader = DataLoader(TensorDataset(X[64:], Y[64:]), batch_size=16)
model = nn.Sequential(nn.Linear(6, 16), nn.Dropout(0.1), nn.Linear(16, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=1e-2)
loss_fn = nn.MSELoss()


def run(loader, phase):
    is_train = phase == "train"
    model.train(is_train)
    total = 0.0
    with torch.set_grad_enabled(is_train):
        for x, y in loader:
            loss = loss_fn(model(x), y)
            if is_train:
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            total += loss.item()
    return total


for epoch in range(3):
    for phase, loader in {"train": train_loader, "val": val_loader}.items():
        print(epoch, phase, run(loader, phase))


# few-shot evaluation: a copy is adapted
import copy


def evaluate():
    clone = copy.deepcopy(model)
    inner = torch.optim.SGD(clone.parameters(), lr=0.01)
    for x, y in val_loader:
        loss = loss_fn(clone(x), y)
        inner.zero_grad()
        loss.backward()
        inner.step()
    clone.eval()
    with torch.no_grad():
        return loss_fn(clone(X[64:]), Y[64:]).item()


for epoch in range(3):
    run(train_loader, "train")
    print(evaluate())
