# line 12: errors/conversions/#copy-construct
import torch
from torch import nn
from torch.autograd import Variable

torch.manual_seed(0)
model = nn.Linear(5, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for step in range(5):
    xs = torch.randn(3, 8, 5)
    losses = [(model(x) - x[:, :1]).pow(2).mean() for x in xs]
    total = Variable(torch.FloatTensor(losses).sum(), requires_grad=True)
    optimizer.zero_grad()
    total.backward()
    optimizer.step()
    print(total.item())
