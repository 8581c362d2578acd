# A command that cannot be found.
import subprocess

try:
    subprocess.run(["no-such-command-at-all"])
except FileNotFoundError as error:
    print(error)
