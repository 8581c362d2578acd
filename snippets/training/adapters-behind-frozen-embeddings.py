import warnings

import torch
from torch.utils.checkpoint import checkpoint

warnings.simplefilter("ignore")
ids = torch.tensor([[0, 1, 2]])


def adapted(h, base, adapter):
    return torch.tanh(base(h) + adapter(h))


def train(label, reentrant, hook=False):
    _ = torch.manual_seed(0)
    # essential
    table = torch.nn.Embedding(3, 4).requires_grad_(False)
    bases = [torch.nn.Linear(4, 4).requires_grad_(False) for _ in range(3)]
    adapters = [torch.nn.Linear(4, 4, bias=False) for _ in range(3)]
    if hook:
        table.register_forward_hook(lambda module, args, out: out.requires_grad_())
    h = table(ids)
    for base, adapter in zip(bases, adapters):
        h = checkpoint(adapted, h, base, adapter, use_reentrant=reentrant)
    # end
    message = "none"
    try:
        h.square().sum().backward()
    except RuntimeError as error:
        message = str(error).split(" and ")[0]
    count = sum(adapter.weight.grad is not None for adapter in adapters)
    print(f"{label:29} adapters with a gradient: {count}, error: {message}")
    return count, message, table


old, message, _ = train("use_reentrant=True", True)
hooked, _, table = train("use_reentrant=True, with hook", True, hook=True)
new, _, _ = train("use_reentrant=False", False)
assert old == 0  # claim: tr-reentrant-starves-adapters
assert "does not require grad" in message  # claim: tr-reentrant-alone-raises
assert hooked == new == 3  # claim: tr-either-mend-feeds-adapters
assert table.weight.grad is None  # claim: tr-asking-trains-no-table
