import functools

import torch
from torch.utils.checkpoint import (
    CheckpointPolicy,
    checkpoint,
    create_selective_checkpoint_contexts,
)

x = torch.ones(3, requires_grad=True)
# essential
save = [torch.ops.aten.exp.default]
# end


def block(t):
    return t.exp().sin()


def write_into_saved(t):
    y = t.exp()
    z = y.sin()
    y.mul_(2)
    return z.cos()


def choose(context, operation, *args, **kwargs):
    keep = operation in save
    return CheckpointPolicy.MUST_SAVE if keep else CheckpointPolicy.PREFER_RECOMPUTE


def run(function, passes=1, operations=save):
    contexts = functools.partial(create_selective_checkpoint_contexts, operations)
    # essential
    try:
        y = checkpoint(function, x, use_reentrant=False, context_fn=contexts).sum()
        for _ in range(passes):
            y.backward(retain_graph=passes > 1)
    # end
    except (RuntimeError, ValueError, TypeError) as error:
        return str(error)
    return "fine"


# essential
results = {
    "one backward pass": run(block),
    "two backward passes": run(block, passes=2),
    "a write into a saved value": run(write_into_saved),
    "torch.exp instead of torch.ops": run(block, operations=[torch.exp]),
    "a string instead of a list": run(block, operations="exp"),
    "a function instead of a list": run(block, operations=choose),
}
# end
for name, text in results.items():
    print(f"{name}: {text.split('. ')[0].split(' of type')[0]}")

right, again, written, function, kind, chosen = results.values()
assert right == "fine"  # claim: ck-sac
assert again.startswith("Trying to backward an extra time")  # claim: ck-sac-again
assert "has been mutated" in written  # claim: ck-sac-mutated
assert function.startswith("Expected op in `op_list` to be")  # claim: ck-sac-op
assert kind.startswith("policy_fn_or_list must be")  # claim: ck-sac-kind
assert chosen == "fine"  # claim: ck-sac-function
