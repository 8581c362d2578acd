# torch.multiprocessing.spawn passes the rank first; an exception of a child is raised in the parent.
import torch.multiprocessing as mp


def work(rank, text):
    raise ValueError(f"{text} {rank}")


if __name__ == "__main__":
    try:
        mp.spawn(work, ("rank",), nprocs=1)
    except mp.ProcessRaisedException as error:
        print(str(error).strip().splitlines()[-1])
