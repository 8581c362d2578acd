import torch
from torch import nn
from torch.nn.utils import parameters_to_vector, vector_to_parameters

torch.manual_seed(0)
net = nn.Linear(4, 1)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
average = parameters_to_vector(net.parameters()).detach().clone()
for i in range(5):
    x = torch.randn(8, 4)
    loss = (net(x) - x.sum(1, keepdim=True)).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    average = 0.9 * average + 0.1 * parameters_to_vector(net.parameters()).detach()
vector_to_parameters(average, net.parameters())
print(net.weight)
