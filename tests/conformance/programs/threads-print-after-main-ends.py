# A thread that is not a daemon outlives the last line: the interpreter waits for it.
import threading
import time


def late():
    time.sleep(0.3)
    print("late line")


threading.Thread(target=late).start()
print("last line of the program")
