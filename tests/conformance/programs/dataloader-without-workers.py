# The plain case, shuffled by a seeded generator.
import torch
from torch.utils.data import DataLoader, TensorDataset

data = TensorDataset(torch.arange(6), torch.arange(6) ** 2)
for x, y in DataLoader(data, batch_size=4, shuffle=True, generator=torch.Generator().manual_seed(0)):
    print(x, y)
