# The traceback of the main thread comes first; then the interpreter still waits for the thread.
import sys
import threading
import time


def late():
    time.sleep(0.3)
    print("late line", file=sys.stderr)


threading.Thread(target=late).start()
raise ValueError("main thread fails")
