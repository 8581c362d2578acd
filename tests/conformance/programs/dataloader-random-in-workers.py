# Draws in workers follow from the seed of the main process.
import torch
from torch.utils.data import DataLoader, Dataset


class Noise(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, index):
        return torch.randint(1000, ())


torch.manual_seed(0)
first = torch.cat(list(DataLoader(Noise(), num_workers=2)))
torch.manual_seed(0)
second = torch.cat(list(DataLoader(Noise(), num_workers=2)))
print(torch.equal(first, second))
