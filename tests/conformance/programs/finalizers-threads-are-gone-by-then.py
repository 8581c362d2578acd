# When __del__ runs at the very end the main thread is alone: the others were joined long before.
import threading
import time


class Late:
    def __del__(self, print=print):
        print("alive at the end:", [thread.name for thread in threading.enumerate()])


late = Late()
threading.Thread(target=time.sleep, args=(0.1,), name="joined before").start()
print("last line of the program")
