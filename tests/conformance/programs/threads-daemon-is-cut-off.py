# A daemon thread is not waited for: what it would print later never appears.
import threading
import time


def never():
    time.sleep(20)
    print("never shown")


threading.Thread(target=never, daemon=True).start()
print("end")
