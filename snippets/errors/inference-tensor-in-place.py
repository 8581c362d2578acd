import torch

# essential
with torch.inference_mode():
    cache = torch.zeros(2)

# en: wrong: a write after the block
# zh: 错误：离开代码块之后才写入
try:
    cache += 1
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

# en: the error comes after the write
# zh: 报错发生在写入之后
print("cache:", cache)
assert message.startswith("Inplace update to inf")  # claim: err-inference-in-place
assert cache.tolist() == [1.0, 1.0]  # claim: err-inference-write-happened

# essential
# en: right: write inside the mode, write to a clone, or create the tensor in no_grad
# zh: 正确：在推理模式里写入，写入 clone() 得到的副本，或者改在 no_grad 里创建
with torch.inference_mode():
    cache += 1

own = cache.clone()
own += 1
with torch.no_grad():
    ordinary = torch.zeros(2)

ordinary += 1
# end
print("right: cache", cache, "| own", own, "| ordinary", ordinary)
assert cache.tolist() == [2.0, 2.0]  # claim: err-inference-write-inside
assert own.tolist() == [3.0, 3.0]  # claim: err-inference-write-clone
assert ordinary.tolist() == [1.0, 1.0]  # claim: err-no-grad-write-later
_ = cache.detach().add_(1)
assert cache.tolist() == [3.0, 3.0]
