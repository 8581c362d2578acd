# line 11: detach/what-it-does/#one-path
import torch
from torch import nn

torch.manual_seed(0)
body, head = nn.Linear(3, 3), nn.Linear(3, 1)
optimizer = torch.optim.SGD([*body.parameters(), *head.parameters()], lr=0.1)


def forward(x):
    weight, bias = [p.detach() for p in body.parameters()]
    return head(torch.tanh(x @ weight.T + bias))


for step in range(3):
    loss = forward(torch.randn(4, 3)).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
