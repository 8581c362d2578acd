import json
import subprocess
import sys
from pathlib import Path

PROGRAM = """\
import torch

x = torch.ones(3, requires_grad=True)
y = x * 2
with torch.no_grad():
    z = y * 2
y.sum().backward()
"""
Path("program.py").write_text(PROGRAM)

command = [sys.executable, "-m", "memoire", "watch", "program.py", "--json", "steps.json"]
subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
for step in json.loads(Path("steps.json").read_text())["steps"]:
    tensors = {name: tensor["grad_fn"] for name, tensor in step["tensors"].items()}
    print(f"line {step['line']}", step["grad_mode"], tensors)

steps = json.loads(Path("steps.json").read_text())["steps"]
assert [step["line"] for step in steps] == [1, 3, 4, 5, 6, 7]  # claim: dbg-watch-steps
assert [step["grad_mode"] for step in steps][3:] == ["no_grad", "no_grad", "grad"]  # claim: dbg-watch-state-after
