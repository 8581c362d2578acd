# A child writes more than a pipe holds, while the program waits for it.
import subprocess
import sys

text = "print('x' * 99, *range(20), sep='\\n'); print('y' * 100_000)"
subprocess.run([sys.executable, "-c", text], check=True)
captured = subprocess.run([sys.executable, "-c", text], capture_output=True, check=True).stdout
print(len(captured))
