# A command writes to the standard output of the program by itself.
import subprocess
import sys

print("before", flush=True)
subprocess.run([sys.executable, "-c", "import sys; print('child'); print('error', file=sys.stderr)"], check=True)
print("after")
