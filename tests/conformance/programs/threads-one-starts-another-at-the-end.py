# While the interpreter waits for a thread, that thread may start another one, which is waited for too.
import threading
import time


def second():
    time.sleep(0.1)
    print("second")


def first():
    time.sleep(0.2)
    threading.Thread(target=second).start()
    print("first")


threading.Thread(target=first).start()
print("main")
