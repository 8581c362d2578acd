# varies: before (True|False) -- the fault handler finds the line of a crash
# A crash without the fault handler says nothing on standard error.
import ctypes
import faulthandler

print("before", faulthandler.is_enabled(), flush=True)
ctypes.string_at(0)
print("never")
