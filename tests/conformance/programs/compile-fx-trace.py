# A symbolic trace can be printed as code and as a graph.
import torch


class Model(torch.nn.Module):
    def forward(self, x):
        return torch.relu(x) + 1


traced = torch.fx.symbolic_trace(Model())
print(traced.code)
print(traced.graph)
