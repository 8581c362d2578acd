import torch

buffer = torch.zeros(1)


# essential
# en: each call writes its result into the same memory
# zh: 每次调用都把结果写进同一块内存
def replay(x):
    return buffer.copy_(x * 2)


first = replay(torch.tensor([1.0]))
copy = first.clone()
second = replay(torch.tensor([5.0]))
# end
print("first result after the second call:", first.item())
print("clone of the first result         :", copy.item())
assert first.item() == 10.0  # claim: gpu-result-overwritten
assert copy.item() == 2.0  # claim: gpu-result-cloned
