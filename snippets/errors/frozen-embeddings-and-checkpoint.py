import torch
import warnings
from torch.utils.checkpoint import checkpoint

_ = torch.manual_seed(0)
# essential
table = torch.nn.Embedding(5, 2).requires_grad_(False)
block = torch.nn.Linear(2, 2)


# end
def run(use_reentrant):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        # essential
        y = checkpoint(block, table(torch.tensor([1, 2])), use_reentrant=use_reentrant)
    # end
    for w in caught:
        print("warning:", w.message)
    return y, [str(w.message) for w in caught]


# en: wrong: the input of the block needs no gradient, so its output has no history
# zh: 错误：块的输入不需要梯度，块的输出就没有历史
y, warned = run(use_reentrant=True)
try:
    y.sum().backward()
except RuntimeError as error:
    message = str(error)
    print("wrong  :", message)

assert warned[0].startswith("None of the inputs")  # claim: err-checkpoint-warns
assert message.startswith("element 0")  # claim: err-checkpoint-cuts

# en: a tensor in a list does not count as an input: this output has no history either
# zh: 列表里的张量不算输入：这里的输出也没有历史
h = torch.ones(1, 2, requires_grad=True)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    y = checkpoint(lambda hs: block(hs[0]), [h], use_reentrant=True)

print("tensor in a list: y.requires_grad", y.requires_grad)
assert not y.requires_grad  # claim: err-checkpoint-lists-do-not-count

# en: right: with use_reentrant=False, the block is recorded as usual
# zh: 正确：改用 use_reentrant=False，块里的运算照常记录
y, warned = run(use_reentrant=False)
y.sum().backward()
has_gradient = block.weight.grad is not None
print("right  : weight has a gradient", has_gradient, "| warnings:", len(warned))
assert has_gradient and not warned  # claim: err-checkpoint-mended
