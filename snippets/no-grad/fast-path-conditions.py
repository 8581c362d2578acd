import warnings

import torch
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode

warnings.simplefilter("ignore")
_ = torch.manual_seed(0)
x = torch.randn(2, 4, 8)
padding = torch.tensor([[False] * 4, [False, False, True, True]])
calls = []


class Watch(TorchDispatchMode):
    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        calls.append(str(function))
        return function(*args, **(kwargs or {}))


def run(nested=True, heads=2, batch_first=True, **options):
    # essential
    layer = nn.TransformerEncoderLayer(8, heads, 16, batch_first=batch_first, **options)
    encoder = nn.TransformerEncoder(layer, 2, enable_nested_tensor=nested).eval()
    batch = x if batch_first else x.transpose(0, 1)
    calls.clear()
    with torch.no_grad(), Watch():
        y = encoder(batch, src_key_padding_mask=padding)
    # end
    y = y if batch_first else y.transpose(0, 1)
    fused = any("transformer_encoder_layer_fwd" in name for name in calls)
    return fused, not y[padding].any().item()


cases = {"batch_first=True": {}, "batch_first=False": {"batch_first": False}}
cases |= {"one head": {"heads": 1}, "activation tanh": {"activation": torch.tanh}}
cases |= {"bias=False": {"bias": False}, "norm_first=True": {"norm_first": True}}
cases |= {"enable_nested_tensor=False": {"nested": False}}
got = {name: run(**options) for name, options in cases.items()}
for name, (fused, zeros) in got.items():
    print(f"{name:26} fast path {fused!s:5}  padding is zero {zeros}")

plain, default, odd, tanh, bias, before, dense = got.values()
assert plain == (True, True)
assert {default, odd, tanh, bias} == {
    (False, False)
}  # claim: ng-fast-path-has-conditions
assert before == dense == (True, False)  # claim: ng-fast-path-zeros-need-nesting
