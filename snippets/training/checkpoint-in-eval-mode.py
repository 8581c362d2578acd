import torch
from torch import nn
from torch.utils.checkpoint import checkpoint

runs = []


class Block(nn.Module):
    def __init__(self, ask):
        super().__init__()
        self.ask = ask
        self.part = nn.Sequential(nn.Linear(2, 2), nn.Dropout(0.5))
        self.part[0].register_forward_pre_hook(lambda *_: runs.append(1))

    def forward(self, x):
        # essential
        on = self.training if self.ask == "self.training" else torch.is_grad_enabled()
        return checkpoint(self.part, x, use_reentrant=False) if on else self.part(x)
        # end


def times(block):
    runs.clear()
    block(torch.ones(1, 2)).sum().backward()
    return len(runs)


# essential
plain = times(Block("self.training").eval())
block = Block("self.training").train()
block.part[1].eval()
mixed = times(block)
asked = times(Block("is_grad_enabled").eval())
print("how often the linear layer runs in one step")
print("block asks self.training, model in eval():         ", plain)
print("block asks self.training, only dropout in eval():  ", mixed)
print("block asks is_grad_enabled(), model in eval():     ", asked)
# end
assert plain == 1  # claim: ckpt-eval-off
assert mixed == 2  # claim: ckpt-eval-dropout
assert asked == 2  # claim: ckpt-eval-grad-mode
