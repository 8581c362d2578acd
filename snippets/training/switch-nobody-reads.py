import torch
from torch import nn
from torch.utils.checkpoint import checkpoint


class Model(nn.Module):
    def __init__(self, reads_it):
        super().__init__()
        self.block, self.reads_it = nn.Linear(2, 2), reads_it
        self.gradient_checkpointing = False

    # essential
    def forward(self, x):
        if self.reads_it and self.gradient_checkpointing and self.training:
            return checkpoint(self.block, x, use_reentrant=False)
        return self.block(x)

    # end


def runs_of_the_block(reads_it):
    model, count = Model(reads_it), []
    model.gradient_checkpointing = True
    _ = model.block.register_forward_pre_hook(lambda *args: count.append(1))
    model(torch.ones(1, 2, requires_grad=True)).sum().backward()
    return len(count)


found = [runs_of_the_block(reads_it) for reads_it in (True, False)]
print("runs of the block in one step")
print("model that reads the flag:       ", found[0])
print("model that does not read the flag:", found[1])
assert found[0] == 2  # claim: ck-switch-read
assert found[1] == 1  # claim: ck-switch-not-read
