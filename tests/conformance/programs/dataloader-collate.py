# A function of the program puts the items together, in a worker.
import torch
from torch.utils.data import DataLoader


def pad(items):
    return torch.nn.utils.rnn.pad_sequence(items, batch_first=True)


rows = [torch.ones(length) for length in (1, 3, 2)]
for batch in DataLoader(rows, batch_size=3, collate_fn=pad, num_workers=1):
    print(batch)
