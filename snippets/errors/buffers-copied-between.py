import torch
from torch import nn


def train(norm, passes):
    # essential
    for x in passes:
        # en: copy the buffers before each forward pass, as DDP does in training
        # zh: 每次前向传播之前复制缓冲区，与 DDP 训练时一样
        for buffer in norm.buffers():
            buffer.copy_(buffer.clone())
        yield norm(x)
    # end


real, fake = (torch.randn(4, 3, requires_grad=True) * 1 for _ in range(2))
for label, passes in (("two passes", [real, fake]), ("one", [torch.cat([real, fake])])):
    try:
        sum(out.sum() for out in train(nn.BatchNorm1d(3), passes)).backward()
        print("one pass with both inputs: no error")
    except RuntimeError as error:
        message = str(error)
        print("two passes:", message.split(": [")[0])
        assert label == "two passes"  # claim: err-buffers-joined

assert "is at version 3; expected version 2" in message  # claim: err-buffers-copied
