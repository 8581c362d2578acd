# Text goes to the input of a command and comes back.
import subprocess

with subprocess.Popen(["sort", "-r"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
    out, _ = process.communicate("b\nc\na\n")
print(out, end="")
print(process.returncode)
