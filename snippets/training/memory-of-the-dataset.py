import torch
from torch.utils.data import DataLoader, Dataset


class Images(Dataset):
    def __init__(self, keep):
        self.keep, self.cache, self.log = keep, {}, []

    def __len__(self):
        return 4

    def __getitem__(self, i):
        image = torch.full((100,), float(i))
        # essential
        if self.keep == "cache":
            self.cache[i] = image
        elif self.keep == "log":
            self.log.append(image)
        # end
        return image

    def kept(self):
        return sum(t.numel() for t in [*self.cache.values(), *self.log])


def after_each_epoch(keep):
    data, kept = Images(keep), []
    for _ in range(3):
        for _ in DataLoader(data, batch_size=2):
            pass
        kept.append(data.kept())
    return kept


print("numbers kept after each of 3 epochs")
for name, keep in ("nothing", "nothing"), ("a cache", "cache"), ("a list", "log"):
    print(f"dataset keeps {name:8}", after_each_epoch(keep))
assert after_each_epoch("nothing") == [0, 0, 0]  # claim: held-host-nothing
assert after_each_epoch("cache") == [400, 400, 400]  # claim: held-host-cache
assert after_each_epoch("log") == [400, 800, 1200]  # claim: held-host-log
