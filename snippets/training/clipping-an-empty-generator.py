import torch
import warnings
from torch.nn.utils import clip_grad_norm_, clip_grad_value_

model = torch.nn.Linear(2, 1)
(model(torch.ones(1, 2)) * 100).sum().backward()


def clip(parameters):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        norm = clip_grad_norm_(parameters, max_norm=1.0).item()
    return norm, [str(w.message) for w in caught]


# essential
# en: wrong: parameters() is a generator, and the loop has used it up
# zh: 错误：parameters() 是生成器，已经被循环用完
parameters = model.parameters()
count = sum(p.numel() for p in parameters)
norm, (message,) = clip(parameters)
# end
unclipped = model.weight.grad.norm().item()
print(f"wrong, with parameters(): norm {norm}, gradient still {unclipped:.0f}")
print("warning:", message)

# en: wrong, without a warning: filter() that keeps nothing any more
# zh: 错误，而且没有警告：filter() 已经取不出东西
trained = filter(lambda p: p.requires_grad, model.parameters())
optimizer = torch.optim.SGD(trained, lr=0.1)
silent = clip(trained)
print(f"wrong, with filter(): norm {silent[0]}, warnings {silent[1]}")
try:
    clip_grad_value_(parameters, 1.0)
except RuntimeError as error:
    value_error = str(error)
    print("clip_grad_value_, error:", value_error[:38])

# essential
# en: right: a list can be used again and again
# zh: 正确：列表可以反复使用
parameters = list(model.parameters())
count = sum(p.numel() for p in parameters)
norm, _ = clip(parameters)
# end
clipped = model.weight.grad.norm().item()
print(f"right, with a list: norm {norm:.0f}, gradient now {clipped:.2f}")

assert norm > 100 > clipped  # claim: tr-clip-list-works
assert (
    unclipped > 100 and "empty generator" in message
)  # claim: tr-clip-used-up-generator
assert silent == (0, [])  # claim: tr-clip-used-up-filter-silent
assert "nested_tensorlist" in value_error  # claim: tr-clip-value-used-up-raises
