# Whatever runs the program must not show: one thread, the main one, whose native id is the process id.
import os
import threading

print([thread.name for thread in threading.enumerate()])
print(threading.current_thread() is threading.main_thread())
print(threading.get_native_id() == os.getpid(), threading.main_thread().native_id == os.getpid())
print(threading.main_thread().ident == threading.get_ident(), threading.main_thread().daemon)
print(threading.Thread().name)
