# The plain system call: text that was not flushed is in both processes, so it appears twice.
import os
import sys

print("before the fork; ", end="")
pid = os.fork()
if pid == 0:
    print("child")
    sys.exit(4)
_, status = os.waitpid(pid, 0)
print("parent,", os.waitstatus_to_exitcode(status))
