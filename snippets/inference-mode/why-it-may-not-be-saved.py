import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)

# essential
# en: exp() saves its result y for backward(); then y is changed
# zh: exp() 为反向传播保存了自己的结果 y，随后 y 被改写
y = w.exp()
with torch.inference_mode():
    _ = y.add_(1)

# end
try:
    y.sum().backward()
except RuntimeError as error:
    caught = str(error)
    print("normal tensor y, error of backward():")
    print("   ", caught.split(", which")[0])

# essential
# en: the inference tensor t has no counter, so autograd does not save it
# zh: 推理张量 t 没有计数器，所以 autograd 不保存
with torch.inference_mode():
    t = torch.ones(2)

try:
    w * t
# end
except RuntimeError as error:
    refused = str(error)
    print("inference tensor t, error of w * t:")
    print("   ", refused.split(".")[0])

assert "modified by an inplace operation" in caught  # claim: im-write-inside-is-caught
assert "cannot be saved for backward" in refused  # claim: im-cannot-be-saved
