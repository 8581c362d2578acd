# no_grad() in the main thread has no effect in another thread.
import threading

import torch

x = torch.ones(1, requires_grad=True)
seen = []
with torch.no_grad():
    thread = threading.Thread(target=lambda: seen.append((x * 2).requires_grad))
    thread.start()
    thread.join()
    print("main:", (x * 2).requires_grad)
print("thread:", seen)
