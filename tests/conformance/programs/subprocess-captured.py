# A command whose output the program takes.
import subprocess
import sys

done = subprocess.run([sys.executable, "-c", "print(1 + 1)"], capture_output=True, text=True, check=True)
print(done.returncode, repr(done.stdout), repr(done.stderr))
