# A child that writes after the last line of the program, which waits for it in an exit handler.
import atexit
import subprocess

process = subprocess.Popen(["sh", "-c", "sleep 0.3; echo child"])
atexit.register(process.wait)
print("last line of the program", flush=True)
