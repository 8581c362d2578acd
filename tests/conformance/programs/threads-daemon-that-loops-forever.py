# A daemon thread that never ends must not keep the program alive, and what it printed before is kept.
import itertools
import threading
import time

started = threading.Event()


def work():
    print("the daemon has started")
    started.set()
    for _ in itertools.count():
        time.sleep(0.01)


threading.Thread(target=work, daemon=True).start()
started.wait()
print("end")
