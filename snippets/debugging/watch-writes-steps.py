import json
from io import StringIO
from pathlib import Path

from memoire.watching.child import main_module, observe
from memoire.watching.recorder import observer

file = Path("program.py").absolute()
_ = file.write_text("""\
import torch

x = torch.ones(3, requires_grad=True)
y = x * 2
with torch.no_grad():
    z = y * 2
y.sum().backward()
""")

# en: the command memoire watch program.py --json FILE does the same, in a process
# en: of its own
# zh: 命令 memoire watch program.py --json FILE 在单独的进程里做同样的事
lines = StringIO()
status = observe(file, main_module(file), observer, lines)
steps = [json.loads(line) for line in lines.getvalue().splitlines()]
for step in steps:
    tensors = {name: tensor["grad_fn"] for name, tensor in step["tensors"].items()}
    print(f"line {step['line']}: {step['grad_mode']:7} grad_fn of tensors: {tensors}")

modes = [step["grad_mode"] for step in steps]
assert [step["line"] for step in steps] == [1, 3, 4, 5, 6, 7]  # claim: dbg-watch-steps
assert modes[3:] == ["no_grad", "no_grad", "grad"]  # claim: dbg-watch-state-after
