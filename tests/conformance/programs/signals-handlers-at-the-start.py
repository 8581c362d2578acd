# Python handles SIGINT and ignores two signals; for the others the system's default is in force.
import signal

for number in sorted(signal.valid_signals()):
    handler = signal.getsignal(number)
    if handler is not signal.SIG_DFL and number < signal.SIGRTMIN:
        print(signal.Signals(number).name, getattr(handler, "name", getattr(handler, "__name__", handler)))
print(signal.pthread_sigmask(signal.SIG_BLOCK, []), signal.getitimer(signal.ITIMER_REAL))
