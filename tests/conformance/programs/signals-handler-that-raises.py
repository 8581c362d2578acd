# An exception in a handler appears in the main program, wherever it was.
import signal


def ring(number, frame):
    raise TimeoutError("took too long")


signal.signal(signal.SIGALRM, ring)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    while True:
        signal.pause()
except TimeoutError as error:
    print(error)
