# Two worker processes: batches come in order whichever worker is first.
import torch
from torch.utils.data import DataLoader

loader = DataLoader(torch.arange(8), batch_size=2, num_workers=2)
for batch in loader:
    print(batch)
print(len(loader))
