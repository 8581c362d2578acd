import torch
from torch import nn

model = nn.Linear(2, 1)
_ = nn.init.zeros_(model.bias)


def said(strict):
    # en: what a file holds if a sharded weight was saved without collecting its parts
    # zh: 保存分片的权重之前没有把各部分收集到一起，文件里就是这样
    state = {"weight": torch.zeros(0), "bias": torch.tensor([9.0])}
    try:
        model.load_state_dict(state, strict=strict)
    except RuntimeError as error:
        return str(error).split("\n\t")[1]
    return "no error"


print("strict=True :", said(True))
print("strict=False:", said(False))
print("bias after the error:", model.bias.item())
assert "torch.Size([0])" in said(True)  # claim: mod-size-zero
assert said(False) == said(True)  # claim: mod-size-not-strict
assert model.bias.item() == 9.0  # claim: mod-size-rest-is-loaded
