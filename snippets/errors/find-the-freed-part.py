import torch
from torch import nn


# essential
def freed(tensor):
    """Names the operations in the history whose saved tensors are gone."""
    nodes, seen, found = [tensor.grad_fn], set(), []
    while nodes:
        node = nodes.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        names = [n for n in dir(node) if n.startswith(("_saved_", "saved_tensors"))]
        try:
            _ = [getattr(node, name) for name in names]
        except RuntimeError as error:
            if "second time" in str(error):
                found.append(node.name())
        nodes += [next_node for next_node, _ in node.next_functions]
    return found


layer, state = nn.Linear(2, 2), torch.zeros(1, 2)
for step in (1, 2):
    state = layer(state + 1).tanh()
    loss = state.square().sum()
    print(f"step {step}, already freed:", freed(loss))
    if not freed(loss):
        loss.backward()
# end
assert freed(loss) == ["TanhBackward0", "AddmmBackward0"]  # claim: err-freed-found
try:
    loss.backward()
except RuntimeError as error:
    assert "second time" in str(error)  # claim: err-freed-fails
again = layer(state.detach() + 1).tanh().square().sum()
print("after detach()        :", freed(again))
assert freed(again) == []  # claim: err-freed-detached


class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * 2

    @staticmethod
    def backward(ctx, grad):
        return grad * 2 * ctx.saved_tensors[0].sign()


class Plain(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x * 2

    @staticmethod
    def backward(ctx, grad):
        return grad * 2


doubled = Double.apply(layer.weight)
doubled.sum().backward()
assert freed(doubled) == ["DoubleBackward"]  # claim: err-freed-own
plain = Plain.apply(layer.weight)
plain.sum().backward()
plain.sum().backward()
assert freed(plain) == ["PlainBackward"]  # claim: err-freed-own-plain
shifted = layer.bias + 1
shifted.sum().backward()
assert freed(shifted) == []  # claim: err-freed-nothing-saved
