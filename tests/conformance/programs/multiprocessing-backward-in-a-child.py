# Autograd works in a forked child, also after the parent has used it.
import torch
import torch.multiprocessing as mp


def gradient():
    x = torch.tensor(3.0, requires_grad=True)
    (x**2).backward()
    print(x.grad, flush=True)


gradient()
process = mp.get_context("fork").Process(target=gradient)
process.start()
process.join()
print(process.exitcode)
