import torch
from torch import nn
from torch.nn.utils.parametrizations import spectral_norm

_ = torch.manual_seed(0)
layer = spectral_norm(nn.Linear(4, 4))
x = torch.randn(2, 4)


# essential
@torch.no_grad()
def twice(mode):
    _ = mode()
    before = [b.clone() for b in layer.buffers()]
    same = torch.equal(layer(x), layer(x))
    moved = not all(map(torch.equal, before, layer.buffers()))
    # end
    print(f"{mode.__name__:5} two outputs equal: {same!s:5}  buffers changed: {moved}")
    return same, moved


train, evaluation = twice(layer.train), twice(layer.eval)
assert train == (False, True)  # claim: eval-spectral-norm-moves-in-training
assert evaluation == (True, False)  # claim: eval-spectral-norm-stands-in-eval
