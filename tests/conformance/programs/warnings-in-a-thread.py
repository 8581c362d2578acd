# A warning in a thread is shown like others.
import threading
import warnings

thread = threading.Thread(target=lambda: warnings.warn("from a thread"))
thread.start()
thread.join()
print("end")
