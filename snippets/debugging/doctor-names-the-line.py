from io import StringIO
from pathlib import Path

from memoire.diagnosing.observer import observer
from memoire.watching.child import main_module, observe

# en: an ordinary training script, written to a file; one of its lines is wrong
# zh: 一个普通的训练脚本，写进一个文件，其中有一行写错了
file = Path("train.py").absolute()
_ = file.write_text("""\
import torch
from torch import nn

_ = torch.manual_seed(0)
encoder, head = nn.Linear(4, 8), nn.Linear(8, 1)
parameters = [*encoder.parameters(), *head.parameters()]
optimizer = torch.optim.SGD(parameters, lr=0.1)
x, y = torch.randn(16, 4), torch.randn(16, 1)
for epoch in range(3):
    hidden = torch.relu(encoder(x)).data
    loss = (head(hidden) - y).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
""")

# en: the command memoire doctor train.py does the same in a process of its own
# zh: 命令 memoire doctor train.py 在单独的进程里做同样的事
findings = StringIO()
status = observe(file, main_module(file), observer, findings)
print(findings.getvalue())

assert '"line": 10' in findings.getvalue()  # claim: dbg-doctor-names-the-line
