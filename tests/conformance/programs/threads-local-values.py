# Each thread has its own threading.local values; finalizers of them run when the thread ends.
import threading


class Noisy:
    def __del__(self):
        print("value of the thread is gone")


local = threading.local()
local.value = "main"


def work():
    local.value = Noisy()
    print("in thread:", type(local.value).__name__)


thread = threading.Thread(target=work)
thread.start()
thread.join()
print("in main:", local.value)
