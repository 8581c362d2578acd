# SIGINT raises KeyboardInterrupt, here caught once and then not.
import signal

try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("caught", flush=True)
signal.raise_signal(signal.SIGINT)
