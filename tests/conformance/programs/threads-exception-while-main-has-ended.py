# A thread that fails after the last line still gets its traceback on standard error, and the status stays 0.
import threading
import time


def late():
    time.sleep(0.2)
    raise RuntimeError("after the end")


threading.Thread(target=late, name="late").start()
print("last line")
