# A worker prints to the standard output of the program, before the main process does.
import torch
from torch.utils.data import DataLoader, get_worker_info


def start(worker):
    info = get_worker_info()
    print("worker", worker, "of", info.num_workers, flush=True)


loader = DataLoader(torch.arange(2), num_workers=1, worker_init_fn=start)
batches = list(loader)
print(batches)
