# refused: running
# The same, in a session of its own and with an own parent, so that it outlives the program.
import subprocess

subprocess.run(["sh", "-c", "setsid sleep 15 >/dev/null 2>&1 &"], check=True)
print("end")
