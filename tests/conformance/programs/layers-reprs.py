# How modules are printed, with lines of one's own.
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(1, 2, 3, padding=1), nn.ReLU(), nn.Flatten())
        self.heads = nn.ModuleDict({"a": nn.Linear(8, 1), "b": nn.Embedding(3, 2, padding_idx=0)})

    def extra_repr(self):
        return "version=1"


print(Net())
print(nn.ParameterList([torch.ones(2)]))
