# An exported program is printed with the source lines that its operations stem from.
import torch


class Model(torch.nn.Module):
    def forward(self, x):
        return x.sin() + 1


program = torch.export.export(Model(), (torch.ones(2),))
print(program.graph)
print(program.module()(torch.zeros(2)))
