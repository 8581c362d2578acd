# A tensor goes through a queue as a handle to shared memory, which its owner must keep open until it has arrived.
import torch
import torch.multiprocessing as mp

context = mp.get_context("fork")
there, back, arrived = context.Queue(), context.Queue(), context.Event()


def work():
    back.put(there.get() * 2)
    arrived.wait()


process = context.Process(target=work)
process.start()
there.put(torch.arange(4))
print(back.get())
arrived.set()
process.join()
