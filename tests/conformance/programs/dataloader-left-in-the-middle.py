# A loop that is left early while workers have batches ready.
import torch
from torch.utils.data import DataLoader

loader = DataLoader(torch.arange(100), batch_size=1, num_workers=1)
for batch in loader:
    print(batch)
    if batch == 2:
        break
print("end")
