import torch
from torch.utils.checkpoint import checkpoint

_ = torch.manual_seed(0)
layer = torch.nn.Linear(3, 3)
cache = []


# essential
def grows(x):
    cache.append(layer(x))
    return torch.cat(cache).tanh()


def autocast_once(x):
    cache.append(1)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=len(cache) == 1):
        return layer(x).tanh()


# end
def attempt(block, between=lambda: None):
    cache.clear()
    y = checkpoint(block, torch.ones(2, 3, requires_grad=True), use_reentrant=False)
    between()
    try:
        y.sum().backward()
    except RuntimeError as error:
        return type(error).__name__ + ": " + str(error).split("\n\n")[0]
    return "no error"


shape, dtype = attempt(grows), attempt(autocast_once)
print("a cache that grows:", shape)
print("autocast in the first run only:", *dtype.split("\n")[1:4], sep="\n  ")

# en: right: the function stores nothing, and depends on its inputs only
# zh: 正确：函数不保存任何东西，结果只取决于输入
right = attempt(lambda x: layer(x).tanh())
print("right:", right)

states = []


def watched(x):
    states.append(torch.is_autocast_enabled("cpu"))
    return layer(x)


# en: autocast around the forward pass only: no error
# zh: autocast 只包住前向传播，不报错
with torch.autocast("cpu", dtype=torch.bfloat16):
    y = checkpoint(watched, torch.ones(2, 3), use_reentrant=False)

y.sum().backward()
print("autocast around the forward pass, on in the two runs:", states)

assert "[4, 3]" in shape  # claim: err-recompute-cache-grows
assert "different metadata" in shape  # claim: err-recompute-metadata
assert "float32" in dtype and "bfloat16" in dtype  # claim: err-recompute-autocast
assert right == "no error"  # claim: err-recompute-pure-block
assert states == [True, True]  # claim: err-recompute-autocast-restored
