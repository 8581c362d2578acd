# A long module in segments, with the number of calls of each part.
import torch
from torch.utils.checkpoint import checkpoint_sequential

calls = []


class Part(torch.nn.Module):
    def forward(self, x):
        calls.append(1)
        return x * 2


x = torch.ones(1, requires_grad=True)
checkpoint_sequential([Part() for _ in range(4)], 2, x, use_reentrant=False).backward()
print(len(calls), x.grad)
