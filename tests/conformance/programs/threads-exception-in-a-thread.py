# An exception in a thread goes to standard error with a traceback; the program goes on and ends with 0.
import threading


def fail():
    return {}["missing"]


thread = threading.Thread(target=fail, name="worker")
thread.start()
thread.join()
print("still here")
