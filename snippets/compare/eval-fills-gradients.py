import torch
from torch import nn

_ = torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 4), nn.ReLU(), nn.Linear(4, 1)).eval()
x = torch.randn(3, 4)

saved = []


def pack(tensor):
    saved.append(tensor.nbytes)
    return tensor.detach()


with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
    # essential
    _ = model.train()(x)
    in_training = sum(saved)
    loss = model.eval()(x).sum()

# end
print("bytes saved in train():", in_training)
print("bytes saved in eval() :", sum(saved) - in_training)
assert sum(saved) == 2 * in_training > 0  # claim: cmp-eval-saves-as-much

# essential
loss.backward()
filled = all(p.grad is not None for p in model.parameters())
# end
print("gradients filled      :", filled)
assert filled  # claim: cmp-backward-in-eval
