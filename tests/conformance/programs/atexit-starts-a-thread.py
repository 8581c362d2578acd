# A thread that a handler starts is not waited for by the interpreter, so the handler joins it.
import atexit
import threading


@atexit.register
def late():
    thread = threading.Thread(target=print, args=("thread of a handler",))
    thread.start()
    thread.join()
    print("handler")


print("last line of the program")
