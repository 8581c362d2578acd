# Changes of os.environ reach commands; an environment of its own replaces all.
import os
import subprocess

os.environ["OWN"] = "value"
print(subprocess.check_output(["sh", "-c", "echo $OWN"], text=True), end="")
print(subprocess.check_output(["/usr/bin/env"], env={"A": "1"}, text=True), end="")
print(os.popen("echo popen").read(), end="")
