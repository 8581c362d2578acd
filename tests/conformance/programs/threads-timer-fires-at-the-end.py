# A Timer is a thread: the program ends only after it fired.
import threading

threading.Timer(0.2, print, ["timer"]).start()
cancelled = threading.Timer(20, print, ["never"])
cancelled.start()
cancelled.cancel()
print("end")
