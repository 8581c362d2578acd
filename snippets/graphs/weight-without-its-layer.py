import torch
from torch import nn
from torch.nn.functional import linear


class Fused(nn.Module):
    def __init__(self):
        super().__init__()
        self.out_proj = nn.Linear(4, 4)

    # essential
    def forward(self, x):
        return linear(x, self.out_proj.weight, self.out_proj.bias)


# end
class Called(Fused):
    def forward(self, x):
        return self.out_proj(x)


x = torch.ones(2, 3, 4, requires_grad=True)
attention = nn.MultiheadAttention(4, 1, batch_first=True)
seen = {}


def run(name, model, call):
    layer, calls = model.out_proj, []
    # essential
    _ = layer.register_forward_hook(lambda *_: calls.append("forward"))
    _ = layer.register_full_backward_hook(lambda *_: calls.append("backward"))
    _ = layer.weight.register_hook(lambda grad: calls.append("weight"))
    # end
    call(model).sum().backward()
    seen[name] = calls
    print(f"{name:20} hooks called: {calls}")
    print(f"{'':20} weight has a gradient:", layer.weight.grad is not None)
    return layer.weight.grad


run("layer(x)", Called(), lambda model: model(x))
run("linear(x, weight)", Fused(), lambda model: model(x))
grad = run("MultiheadAttention", attention, lambda model: model(x, x, x)[0])
assert len(seen["layer(x)"]) == 3
assert seen["linear(x, weight)"] == ["weight"]  # claim: graph-uncalled-layer-no-hook
assert seen["MultiheadAttention"] == ["weight"]  # claim: graph-attention-out-proj
assert grad.any()  # claim: graph-uncalled-layer-has-gradient
