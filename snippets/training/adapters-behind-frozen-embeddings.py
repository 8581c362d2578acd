import warnings

import torch
from torch.utils.checkpoint import checkpoint

warnings.simplefilter("ignore")
ids = torch.tensor([[0, 1, 2]])


def adapted(h, base, adapter):
    return torch.tanh(base(h) + adapter(h))


def train(label, reentrant, ask=False):
    _ = torch.manual_seed(0)
    # essential
    table = torch.nn.Embedding(3, 4).requires_grad_(False)
    bases = [torch.nn.Linear(4, 4).requires_grad_(False) for _ in range(3)]
    adapters = [torch.nn.Linear(4, 4, bias=False) for _ in range(3)]
    if ask:
        table.register_forward_hook(lambda module, args, out: out.requires_grad_())
    h = table(ids)
    for base, adapter in zip(bases, adapters):
        h = checkpoint(adapted, h, base, adapter, use_reentrant=reentrant)
    # end
    if not h.requires_grad:
        print(f"{label:26} the output has no history")
        return 0, table
    h.square().sum().backward()
    count = sum(adapter.weight.grad is not None for adapter in adapters)
    print(f"{label:26} adapters with a gradient: {count}")
    return count, table


old, _ = train("reentrant", True)
asked, table = train("reentrant, embedding asked", True, ask=True)
new, _ = train("use_reentrant=False", False)
assert old == 0  # claim: tr-reentrant-starves-adapters
assert asked == new == 3  # claim: tr-either-mend-feeds-adapters
assert table.weight.grad is None  # claim: tr-asking-trains-no-table
