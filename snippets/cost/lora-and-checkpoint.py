import torch
from torch import nn
from torch.utils.checkpoint import checkpoint
from torch.utils.flop_counter import FlopCounterMode


class Block(nn.Module):
    def __init__(self, lora):
        super().__init__()
        self.base, self.lora = nn.Linear(64, 64, bias=False), lora
        if lora:
            _ = self.base.requires_grad_(False)
            self.down, self.up = (nn.Linear(*n, bias=False) for n in ((64, 1), (1, 64)))

    def forward(self, x):
        y = self.base(x)
        return (y + self.up(self.down(x)) if self.lora else y).relu()


def step(name, lora, recompute):
    blocks = [Block(lora) for _ in range(8)]
    with FlopCounterMode(display=False) as counter:
        # essential
        h = torch.ones(16, 64)
        for block in blocks:
            h = checkpoint(block, h, use_reentrant=False) if recompute else block(h)
        h.sum().backward()
        # end
    forward_passes = counter.get_total_flops() / (8 * 2 * 16 * 64 * 64)
    print(f"{name:22} {forward_passes:.1f} forward passes")
    return round(forward_passes, 1)


full = step("full", False, False)
full_again = step("full, checkpoint", False, True)
lora = step("LoRA", True, False)
lora_again = step("LoRA, checkpoint", True, True)

assert full == 2.9 and full_again == 3.9  # claim: cost-back-full
assert lora == 2.0  # claim: cost-back-lora
assert lora_again == 3.0 > full  # claim: cost-back-lora-again
