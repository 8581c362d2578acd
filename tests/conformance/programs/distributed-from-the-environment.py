# varies: \[W\d.+ The hostname of the client socket cannot be retrieved.+\n -- the network of a program has no name server
# The address comes from the environment, as launchers give it.
import os
import socket

import torch
import torch.distributed as dist

with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT=str(free.getsockname()[1]), RANK="0", WORLD_SIZE="1")
dist.init_process_group("gloo")
gathered = [torch.zeros(2)]
dist.all_gather(gathered, torch.ones(2))
print(gathered, dist.get_rank())
dist.destroy_process_group()
