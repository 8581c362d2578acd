import torch


@torch.library.custom_op("memoire_op::copied", mutates_args=())
def copied(x: torch.Tensor) -> torch.Tensor:
    return x.clone()


copied.register_fake(torch.empty_like)
copied.register_autograd(lambda ctx, gradient: gradient)
compiled = torch.compile(lambda x: copied(x), backend="aot_eager")


def gradient(function):
    x = torch.ones((), requires_grad=True)
    function(x).backward()
    return x.grad.item()


before = gradient(compiled)
# essential
copied.register_autograd(lambda ctx, gradient: 2 * gradient)
plain, stale = gradient(copied), gradient(compiled)
torch._dynamo.reset()
fresh = gradient(compiled)
# end
print("backward changed from 1 to 2")
print("not compiled:", plain, " compiled:", stale, " after reset:", fresh)

assert before == 1 and plain == 2  # claim: op-changed-plain
assert stale == 1  # claim: op-changed-stale
assert fresh == 2  # claim: op-changed-reset
