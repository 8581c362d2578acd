# sys.exit() in the main thread still waits for the other threads, and its status stands.
import sys
import threading
import time


def late():
    time.sleep(0.2)
    print("late line")


threading.Thread(target=late).start()
print("leaving")
sys.exit(3)
