# A module of Python as a command, in the folder of the program.
import subprocess
import sys
from pathlib import Path

Path("data.json").write_text('{"b": [1, 2], "a": null}')
subprocess.run([sys.executable, "-m", "json.tool", "--compact", "--sort-keys", "data.json"], check=True)
print(subprocess.run([sys.executable, "-m", "no_such_module"], capture_output=True).returncode)
