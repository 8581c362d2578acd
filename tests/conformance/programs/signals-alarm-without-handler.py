# Without a handler the alarm ends the program, silently.
import signal

print("before", flush=True)
signal.setitimer(signal.ITIMER_REAL, 0.05)
signal.pause()
