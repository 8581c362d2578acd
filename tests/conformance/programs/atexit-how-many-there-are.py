# A program starts without exit handlers of others; registering and clearing works.
import atexit

print(atexit._ncallbacks())
atexit.register(print, "not shown")
print(atexit._ncallbacks())
atexit._clear()
print(atexit._ncallbacks())
