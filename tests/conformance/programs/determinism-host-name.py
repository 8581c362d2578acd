# varies: (?<=host: ).+ -- the name of the machine
# The name of the machine, in three ways.
import os
import platform
import socket

print("host:", socket.gethostname())
print("host:", platform.node())
print("host:", os.uname().nodename)
print(socket.gethostname() == platform.node() == os.uname().nodename)
