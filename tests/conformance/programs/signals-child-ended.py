# SIGCHLD arrives when a child ends.
import os
import signal

seen = []
signal.signal(signal.SIGCHLD, lambda number, frame: seen.append(number))
if (pid := os.fork()) == 0:
    os._exit(0)
os.waitpid(pid, 0)
print(seen == [signal.SIGCHLD])
