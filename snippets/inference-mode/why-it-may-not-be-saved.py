import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)

# essential
# en: exp() saves its result for backward; then somebody writes into that result
# zh: exp() 为反向传播保存了自己的结果，随后有人改写了这个结果
y = w.exp()
with torch.inference_mode():
    _ = y.add_(1)

# end
try:
    y.sum().backward()
except RuntimeError as error:
    caught = str(error)
    print("normal tensor, at backward():")
    print("   ", caught.split(", which")[0])

# essential
# en: an inference tensor has no counter to compare, so it is not saved at all
# zh: 推理张量没有计数器可比，所以根本不让保存
with torch.inference_mode():
    t = torch.ones(2)

try:
    w * t
# end
except RuntimeError as error:
    refused = str(error)
    print("inference tensor, at the multiplication:")
    print("   ", refused.split(".")[0])

assert "modified by an inplace operation" in caught  # claim: im-write-inside-is-caught
assert "cannot be saved for backward" in refused  # claim: im-cannot-be-saved
