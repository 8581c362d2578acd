import torch


def batches():
    with torch.no_grad():
        yield 1


for _ in batches():
    print(torch.is_grad_enabled())
