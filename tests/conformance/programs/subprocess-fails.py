# A command that fails: CalledProcessError, uncaught, with its status.
import subprocess
import sys

subprocess.run([sys.executable, "-c", "raise SystemExit(3)"], check=False)
print("unchecked is fine", flush=True)
subprocess.run(["sh", "-c", "echo oops >&2; exit 3"], check=True)
