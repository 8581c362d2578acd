# varies: \n\nExtension modules: .+ -- torch and what it imports are among the modules
# varies: 0x[0-9a-f]+ -- the id of the thread
# With the fault handler a crash shows the lines of the program.
import ctypes
import faulthandler

faulthandler.enable()


def crash():
    ctypes.string_at(0)


print("before", flush=True)
crash()
