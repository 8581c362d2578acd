# varies: \[W\d.+ The hostname of the client socket cannot be retrieved.+\n -- the network of a program has no name server
# Two spawned processes meet at a free port of 127.0.0.1.
import socket

import torch
import torch.distributed as dist
import torch.multiprocessing as mp


def work(rank, port):
    dist.init_process_group("gloo", init_method=f"tcp://127.0.0.1:{port}", rank=rank, world_size=2)
    x = torch.full((2,), float(rank + 1))
    dist.all_reduce(x)
    if rank == 0:
        print(x, flush=True)
    dist.barrier()
    dist.destroy_process_group()


if __name__ == "__main__":
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    mp.spawn(work, (port,), nprocs=2)
    print("end")
