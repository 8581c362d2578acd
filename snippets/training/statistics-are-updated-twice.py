import torch
from torch.utils.checkpoint import checkpoint


def train(label, forward):
    _ = torch.manual_seed(0)
    norm, dropout = torch.nn.BatchNorm1d(3), torch.nn.Dropout(0.5)
    block = torch.nn.Sequential(norm, dropout, torch.nn.Linear(3, 3))
    masks = []
    _ = dropout.register_forward_hook(lambda m, args, out: masks.append(out == 0))
    x = torch.randn(8, 3, requires_grad=True)
    forward(block, x).sum().backward()
    seen = norm.num_batches_tracked.item()
    same = all(torch.equal(masks[0], mask) for mask in masks)
    print(f"{label:13} updates: {seen}, dropout runs: {len(masks)}, same mask: {same}")
    return seen, len(masks), same


# essential
def plain(block, x):
    return block(x)


def checkpointed(block, x):
    return checkpoint(block, x, use_reentrant=False)


# end
once = train("plain:", plain)
twice = train("checkpointed:", checkpointed)
assert once[0] == 1 and twice[0] == 2  # claim: tr-recomputing-updates-statistics
assert twice[1:] == (2, True)  # claim: tr-recomputing-repeats-dropout
