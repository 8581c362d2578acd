import torch

drop = torch.nn.Dropout(0.5)
with torch.no_grad():
    y = drop(torch.ones(1000))

print(y.max().item())
