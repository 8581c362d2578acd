# A blocked signal waits until it is let through.
import os
import signal

signal.signal(signal.SIGUSR2, lambda *_: print("delivered"))
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR2})
os.kill(os.getpid(), signal.SIGUSR2)
print("pending:", signal.SIGUSR2 in signal.sigpending())
signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR2})
print("end")
