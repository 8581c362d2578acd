# line 12: compare/detach-vs-clone-vs-data/#five-ways
import torch
from torch import nn
from torch.nn.utils import vector_to_parameters, parameters_to_vector

torch.manual_seed(0)
hyper = nn.Sequential(nn.Linear(3, 16), nn.ReLU(), nn.Linear(16, 10))
main = nn.Linear(4, 2)
opt = torch.optim.Adam(hyper.parameters(), lr=1e-3)
for step in range(6):
    task = torch.randn(3)
    vector_to_parameters(hyper(task), main.parameters())
    x = torch.randn(8, 4)
    loss = nn.functional.cross_entropy(main(x), (x[:, 0] > 0).long())
    opt.zero_grad()
    loss.backward()
    opt.step()
