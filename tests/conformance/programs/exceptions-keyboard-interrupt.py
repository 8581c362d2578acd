# KeyboardInterrupt, uncaught: Python ends itself by the signal SIGINT after the traceback.
def wait():
    raise KeyboardInterrupt


print("before")
wait()
