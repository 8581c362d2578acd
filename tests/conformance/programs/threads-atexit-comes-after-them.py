# Order at the end: threads are joined first, then exit handlers run.
import atexit
import threading
import time

atexit.register(print, "exit handler")


def late():
    time.sleep(0.2)
    print("thread")


threading.Thread(target=late).start()
print("main")
