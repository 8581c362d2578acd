# refused: other processes
# A signal to whoever runs the program (one that does no harm) is none of its business.
import os
import signal

os.kill(os.getppid(), signal.SIGWINCH)
print("sent")
