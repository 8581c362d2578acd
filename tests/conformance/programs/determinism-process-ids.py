# varies: \d{2,} -- process ids
# The ids of the process and of its parent.
import os

print(os.getpid(), os.getppid())
print(os.getpid() != os.getppid(), os.getpid() == int(os.readlink("/proc/self")))
print(os.getpgid(0))
