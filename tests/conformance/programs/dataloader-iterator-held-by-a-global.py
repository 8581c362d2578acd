# The iterator, with its running workers and its thread, is a global variable at the end.
import torch
from torch.utils.data import DataLoader

iterator = iter(DataLoader(torch.arange(100), batch_size=1, num_workers=1, pin_memory=False))
print(next(iterator))
print(next(iterator))
print("end")
