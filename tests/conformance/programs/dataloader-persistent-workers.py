# Persistent workers are alive when the last line is reached: they end with the loader, not with the loop.
import torch
from torch.utils.data import DataLoader

loader = DataLoader(torch.arange(4), batch_size=2, num_workers=2, persistent_workers=True)
for epoch in range(2):
    print(epoch, [batch.tolist() for batch in loader])
print("end")
