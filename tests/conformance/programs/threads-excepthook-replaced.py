# Exceptions of threads go to threading.excepthook, which a program may replace.
import threading


def show(args):
    print(f"{args.thread.name} raised {args.exc_type.__name__}: {args.exc_value}")


threading.excepthook = show
thread = threading.Thread(target=lambda: int("x"), name="worker")
thread.start()
thread.join()
print("end")
