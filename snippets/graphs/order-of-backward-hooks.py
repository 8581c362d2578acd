import torch
import warnings
from torch import nn

layers = {
    "Linear": (nn.Linear(2, 2), torch.ones(1, 2)),
    "Conv1d": (nn.Conv1d(1, 1, 1), torch.ones(1, 1, 2)),
    "LayerNorm": (nn.LayerNorm(2), torch.ones(1, 2)),
    "LSTM": (nn.LSTM(2, 2), torch.ones(3, 2)),
}
orders = {}
for name, (layer, x) in layers.items():
    for flag in (False, True):
        order, p = [], next(layer.parameters())
        # essential
        handles = [
            layer.register_full_backward_pre_hook(lambda *_: order.append("pre-hook")),
            layer.register_full_backward_hook(lambda *_: order.append("full hook")),
            p.register_hook(lambda grad: order.append("hook of weight")),
            p.register_post_accumulate_grad_hook(
                lambda p: order.append(".grad is set")
            ),
        ]
        # end
        output = layer(x.clone().requires_grad_(flag))
        # en: torch warns if no input requires grad
        # zh: 没有输入需要梯度时，torch 会警告
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            (output[0] if name == "LSTM" else output).sum().backward()
        orders[name, flag] = order
        for handle in handles:
            handle.remove()

for flag in (True, False):
    print(f"x.requires_grad = {flag}:", ", ".join(orders["Linear", flag]))

inside = ["pre-hook", "hook of weight", ".grad is set", "full hook"]
early = ["pre-hook", "full hook", "hook of weight", ".grad is set"]
with_flag = [order == inside for (_, flag), order in orders.items() if flag]
without = [order == early for (_, flag), order in orders.items() if not flag]
assert with_flag == [True] * 4  # claim: graph-full-hook-after-weight-grad
assert without == [True] * 4  # claim: graph-full-hook-before-weight-grad

twice, x, absent = nn.Linear(2, 2), torch.ones(1, 2, requires_grad=True), []
_ = twice.register_full_backward_hook(
    lambda *_: absent.append(twice.weight.grad is None)
)
twice(twice(x)).sum().backward()
print("layer called twice: full hook sees weight.grad is None:", absent)
assert absent == [True, False]  # claim: graph-full-hook-of-two-calls
