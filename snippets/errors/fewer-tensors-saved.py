import torch
from torch.utils.checkpoint import checkpoint

_ = torch.manual_seed(0)
layer, drop = torch.nn.Linear(3, 3), torch.nn.Dropout()
cache = []


def reuses(x):
    if not cache:
        cache.append(layer(x).tanh())
    return (cache[0] * x).exp()


def attempt(block, between=lambda: None):
    y = checkpoint(block, torch.ones(2, 3, requires_grad=True), use_reentrant=False)
    between()
    try:
        y.sum().backward()
    except RuntimeError as error:
        return " ".join(str(error).split("\n\n")[0].split())
    return "no error"


# essential
reused = attempt(reuses)
frozen = attempt(layer, lambda: layer.requires_grad_(False))
evaluated = attempt(lambda x: drop(x).exp(), drop.eval)
# end
print("wrong, a cache that is reused:", reused)
print("wrong, frozen between the passes:", frozen)
print("wrong, eval() between the passes:", evaluated)

x = torch.ones(2, 3, requires_grad=True)
y = checkpoint(lambda x: drop(x).exp(), x, use_reentrant=False)
_ = drop.train()
y.sum().backward()
switched_on = x.grad
print("wrong, train() between the passes: gradient", switched_on[0].tolist(), end=" ")
print("instead of", x.detach().exp()[0].tolist())
assert not switched_on.isclose(x.exp()).any()  # claim: err-recompute-train-between

# essential
# en: right: change flags and modes before the forward pass or after the backward pass
# zh: 正确：在前向传播之前或反向传播之后，才改动标志和模式
_ = layer.requires_grad_(True)
_ = drop.train()
right = attempt(lambda x: drop(layer(x)).exp())
# end
print("right:", right)

assert "different number of tensors" in reused  # claim: err-recompute-cache-reused
assert "different number of tensors" in frozen  # claim: err-recompute-frozen-between
assert "different number of tensors" in evaluated  # claim: err-recompute-eval-between
assert right == "no error"  # claim: err-recompute-flags-kept
