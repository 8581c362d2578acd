import torch
from torch import nn
from torch.nn.utils.parametrizations import spectral_norm

_ = torch.manual_seed(0)
layer = spectral_norm(nn.Linear(64, 64))
x = torch.randn(2, 64)


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

# en: after many passes, one more pass changes the outputs by rounding at most
# zh: 前向传播许多次之后，再做一次，输出最多只差舍入误差
_ = layer.train()
with torch.no_grad():
    for _ in range(1000):
        last = layer(x)
    converged = torch.allclose(last, layer(x), atol=1e-4)
print("converged:", converged)
assert converged  # claim: eval-spectral-norm-converges
