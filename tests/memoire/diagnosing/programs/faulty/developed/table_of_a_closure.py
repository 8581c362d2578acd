# line 21: training/not-in-the-optimizer/
import torch
from torch import nn

def make_model():
    table = nn.Embedding(12, 4)
    head = nn.Linear(4, 2)

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.head = head

        def forward(self, ids):
            return self.head(table(ids).mean(1))

    return Net()

torch.manual_seed(0)
net = make_model()
opt = torch.optim.Adam(net.parameters(), lr=1e-2)
for i in range(5):
    loss = nn.functional.cross_entropy(net(torch.randint(12, (8, 3))), torch.randint(2, (8,)))
    opt.zero_grad()
    loss.backward()
    opt.step()
