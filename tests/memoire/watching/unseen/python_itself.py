import atexit
import os
import sys
import threading

import torch

print(sys.gettrace(), sys.getprofile(), sys.argv, __name__, __spec__, os.path.basename(__file__))
print(os.path.basename(sys.path[0]), sorted(name for name in globals() if name.startswith("__")))
print(sys.modules["__main__"].torch is torch)


def work(results):
    results.append(torch.ones(2).sum().item())


results = []
thread = threading.Thread(target=work, args=(results,))
thread.start()
thread.join()
print(results, torch.is_grad_enabled())
child = os.fork()
if child == 0:
    print("in the child", sys.gettrace())
    sys.stdout.flush()
    os._exit(0)
os.waitpid(child, 0)
atexit.register(print, "at exit")
print(torch.compile(lambda one: one * 2, backend="eager")(torch.ones(2)))
print(torch._dynamo.utils.counters["stats"]["unique_graphs"])
print("é 😀", end="")
sys.exit(3)
