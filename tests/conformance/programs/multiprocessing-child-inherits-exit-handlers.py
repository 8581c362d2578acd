# A child by os.fork() runs the exit handlers too; one of multiprocessing does not.
import atexit
import multiprocessing
import os
import sys

main = os.getpid()
atexit.register(lambda: print("exit handler of the", "parent" if os.getpid() == main else "child", flush=True))
process = multiprocessing.get_context("fork").Process(target=print, args=("process",), kwargs={"flush": True})
process.start()
process.join()
if os.fork() == 0:
    sys.exit()
os.wait()
print("end", flush=True)
