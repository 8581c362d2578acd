# An exception in a worker is raised again in the main process, with the traceback of the worker as text.
from torch.utils.data import DataLoader, Dataset


class Bad(Dataset):
    def __len__(self):
        return 2

    def __getitem__(self, index):
        raise KeyError(f"no item {index}")


try:
    list(DataLoader(Bad(), num_workers=1))
except KeyError as error:
    lines = str(error.args[0]).splitlines()
    print(lines[0])
    print(lines[-1])
