import re
import torch
from torch.utils.checkpoint import checkpoint

runs = []


# essential
def block(x):
    runs.append(1)
    h = x.tanh()
    return h.sin().exp() if len(runs) == 1 else h.sigmoid()


# en: wrong: the second run takes the other branch; debug=True writes down both runs
# zh: 错误：第二遍走了另一个分支；debug=True 会把两遍都记下来
y = checkpoint(
    block, torch.ones(2, requires_grad=True), use_reentrant=False, debug=True
)
try:
    y.sum().backward()
# end
except RuntimeError as error:
    report = str(error)

# en: right: compare the operations of both runs; checkpoint adds detach, so leave it out
# zh: 正确：把两遍的运算并排来看，去掉 checkpoint 添加的 detach
line = re.compile(r"aten\.(\w+)\.\w+\(.*\(\d+ of \d+ in (original|recompute)\)")
names = {"original": [], "recompute": []}
for operation, run in line.findall(report):
    if operation != "detach":
        names[run].append(operation)

for run, operations in names.items():
    print(f"{run:10}", operations)

both = zip(names["original"], names["recompute"])
first = next((a, b) for a, b in both if a != b)
print("first difference:", *first)
assert first == ("sin", "sigmoid")  # claim: err-recompute-debug-lists-both
