# Writing into a pipe that nobody reads is an exception, since Python ignores SIGPIPE.
import os
import signal

print(signal.getsignal(signal.SIGPIPE).name)
reader, writer = os.pipe()
os.close(reader)
try:
    os.write(writer, b"x")
except BrokenPipeError as error:
    print(error)
