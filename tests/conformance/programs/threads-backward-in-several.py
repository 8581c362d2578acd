# Threads that call backward() on one leaf accumulate into the same gradient.
import threading

import torch

x = torch.ones(3, requires_grad=True)
threads = [threading.Thread(target=lambda: (x * 2).sum().backward()) for _ in range(4)]
for thread in threads:
    thread.start()
    thread.join()
print(x.grad)
