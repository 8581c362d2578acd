import subprocess
import sys
from pathlib import Path

# en: An ordinary program, in a file of its own. One of its lines is wrong.
# zh: 一个普通的程序，写在单独的文件里，其中有一行写错了。
PROGRAM = """\
import torch
from torch import nn

torch.manual_seed(0)
encoder, head = nn.Linear(4, 8), nn.Linear(8, 1)
optimizer = torch.optim.SGD([*encoder.parameters(), *head.parameters()], lr=0.1)
x, y = torch.randn(16, 4), torch.randn(16, 1)
for epoch in range(3):
    hidden = torch.relu(encoder(x)).data
    loss = (head(hidden) - y).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
"""
Path("train.py").write_text(PROGRAM)

ended = subprocess.run([sys.executable, "-m", "memoire", "doctor", "train.py"], stdout=subprocess.PIPE, text=True)
print(ended.stdout, end="")
print("exit status", ended.returncode)

assert ended.stdout.startswith("train.py:9: ")  # claim: dbg-doctor-names-the-line
assert ended.returncode == 1  # claim: dbg-doctor-status
