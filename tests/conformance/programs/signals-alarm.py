# A handler of the program is called by a timer, in the main thread.
import signal


def ring(number, frame):
    print("signal", signal.Signals(number).name, "in", frame.f_code.co_name)


signal.signal(signal.SIGALRM, ring)
signal.setitimer(signal.ITIMER_REAL, 0.05)
signal.pause()
print("end")
