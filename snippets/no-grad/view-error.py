import torch

w = torch.zeros(3, requires_grad=True)
y = w * 1

with torch.no_grad():
    view = y[0]

# en: the write comes after the block
# zh: 写入发生在代码块之后
try:
    view += 1
except RuntimeError as error:
    message = str(error)
    for part in message.split(". "):
        print(part)

assert "created in no_grad mode" in message  # claim: ng-view-inside-write-outside
