# refused: running
# A command that is still running when the program ends.
import subprocess

process = subprocess.Popen(["sleep", "15"])
print(process.poll())
