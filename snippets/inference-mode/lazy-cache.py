import torch

_ = torch.manual_seed(0)
layer = torch.nn.Linear(4, 4)
cache = {}


# essential
def rotary(x):
    if "cos" not in cache:
        cache["cos"] = torch.arange(4.0).cos()
    return layer(x) * cache["cos"]


# en: a validation pass comes first, and fills the cache
# zh: 先做了一遍验证，缓存就在这时建好
x = torch.randn(2, 4)
with torch.inference_mode():
    _ = rotary(x)

# end
print("cache is an inference tensor:", cache["cos"].is_inference())
assert cache["cos"].is_inference()  # claim: im-cache-is-inference

try:
    rotary(x)
except RuntimeError as error:
    message = str(error)
    print(message.split(". ")[0])

assert "cannot be saved for backward" in message  # claim: im-cache-breaks-training

# en: one cure: forget the cache, so that training builds its own
# zh: 一种解法：清掉缓存，让训练自己重建
cache.clear()
rotary(x).sum().backward()
print("weight has a gradient:", layer.weight.grad is not None)
assert layer.weight.grad is not None  # claim: im-rebuilt-cache-works
