# A daemon thread is frozen at the end: its finally block does not run.
import threading

ready, never = threading.Event(), threading.Event()


def work():
    try:
        ready.set()
        never.wait()
    finally:
        print("not shown")


threading.Thread(target=work, daemon=True).start()
ready.wait()
print("end")
