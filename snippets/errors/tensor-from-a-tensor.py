import torch
import warnings

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 2

# essential
# en: not recommended: torch.tensor() copies and drops the history
# zh: 不推荐：torch.tensor() 既复制又丢掉历史
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    copied = torch.tensor(y)

# end
text = str(caught[0].message)
print(caught[0].category.__name__ + ":", text)
print("copied.requires_grad:", copied.requires_grad)
assert text.startswith("To copy construct")  # claim: err-copy-construct
assert not copied.requires_grad  # claim: err-copy-construct-cuts

# essential
# en: right: say what you want, the values only or a copy with a history
# zh: 正确：说清楚要什么：只要数值，还是要带历史的副本
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    values, recorded = y.detach().clone(), y.clone()

# end
print("values.requires_grad:", values.requires_grad)
print("recorded.requires_grad:", recorded.requires_grad, "| warnings:", len(caught))
assert not caught and recorded.requires_grad  # claim: err-clone-says-it
