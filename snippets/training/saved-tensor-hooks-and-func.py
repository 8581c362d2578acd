import torch
from torch.func import jacfwd, jacrev, vmap
from torch.utils.checkpoint import checkpoint


# essential
def checkpointed(x):
    return checkpoint(torch.sin, x, use_reentrant=False)


# end
x = torch.tensor([0.0, 1.0])

# essential
# en: wrong: checkpointing works by saved-tensor hooks
# zh: 错误：激活检查点靠的就是保存张量的钩子
try:
    jacrev(checkpointed)(x)
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

assert (
    "don't yet support saved tensor hooks" in message
)  # claim: tr-func-refuses-saved-tensor-hooks

# essential
# en: right: forward mode saves nothing; autograd.functional is not a transform
# zh: 正确：前向模式不保存任何东西；autograd.functional 不属于这类变换
forward = jacfwd(checkpointed)(x)
older = torch.autograd.functional.jacobian(checkpointed, x)
# end
print("right:", forward.diagonal(), older.diagonal())
assert torch.allclose(
    forward, jacrev(torch.sin)(x)
)  # claim: tr-func-jacfwd-with-checkpoint
assert torch.allclose(
    older, forward
)  # claim: tr-func-functional-jacobian-with-checkpoint
rows = vmap(checkpointed)(torch.stack([x, x]))
assert torch.equal(rows[0], x.sin())  # claim: tr-func-vmap-with-checkpoint

# en: the reentrant variant is refused by every transform, with another message
# zh: 用 reentrant 版本，每种变换都会报错，而且是另一种报错
others = []
for transform in (jacrev, jacfwd, vmap):
    try:
        transform(lambda x: checkpoint(torch.sin, x, use_reentrant=True))(x)
    except RuntimeError as error:
        others.append("setup_context" in str(error))

print("use_reentrant=True, message on setup_context:", others)
assert others == [True, True, True]  # claim: tr-func-refuses-reentrant
