# line 15: graphs/function-without-gradient/#outside
import torch
from torch import nn

torch.manual_seed(0)
hidden, gate = nn.Linear(3, 3), nn.Linear(3, 3)
optimizer = torch.optim.Adam([*hidden.parameters(), *gate.parameters()], lr=1e-2)


class Gate(torch.autograd.Function):
    generate_vmap_rule = True

    @staticmethod
    def forward(x):
        return torch.sigmoid(gate(x))

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(output)

    @staticmethod
    def backward(ctx, grad):
        (out,) = ctx.saved_tensors
        return (grad * out * (1 - out)) @ gate.weight


for step in range(4):
    loss = (Gate.apply(hidden(torch.randn(8, 3))) - 1).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
