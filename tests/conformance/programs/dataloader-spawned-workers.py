# Workers that are spawned, not forked, import the program anew: the guard is needed, and so is its file.
from torch.utils.data import DataLoader


class Squares:
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return index * index


if __name__ == "__main__":
    print(list(DataLoader(Squares(), num_workers=1, multiprocessing_context="spawn")))
