# An iterable dataset asks which worker it is in, so that each item comes once.
from torch.utils.data import DataLoader, IterableDataset, get_worker_info


class Numbers(IterableDataset):
    def __iter__(self):
        info = get_worker_info()
        return iter(range(info.id, 7, info.num_workers))


print(sorted(int(number) for number in DataLoader(Numbers(), num_workers=2)))
print(get_worker_info())
