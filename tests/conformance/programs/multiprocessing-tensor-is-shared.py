# A tensor in shared memory is changed by a child.
import torch
import torch.multiprocessing as mp

shared = torch.zeros(3).share_memory_()


def work(tensor):
    tensor += 1


process = mp.get_context("fork").Process(target=work, args=(shared,))
process.start()
process.join()
print(shared, shared.is_shared())
