# SystemExit ends only the thread, in silence, and does not change the exit status.
import threading


def leave():
    print("leaving")
    raise SystemExit("text that nobody sees")


thread = threading.Thread(target=leave)
thread.start()
thread.join()
print("alive:", thread.is_alive())
