import torch
from torch import nn

_ = torch.manual_seed(0)
x, lost = torch.randn(2, 3, 4), {}
for cache in (True, False):
    layer = nn.TransformerEncoderLayer(4, 2, 8, batch_first=True)
    # essential
    with torch.autocast("cpu", dtype=torch.bfloat16, cache_enabled=cache):
        with torch.no_grad():
            _ = layer.eval()(x)
        out = layer.train()(x)
    out.float().sum().backward()
    # end
    parameters = dict(layer.named_parameters())
    lost[cache] = [name for name, p in parameters.items() if p.grad is None]
    count = f"{len(lost[cache])} of {len(parameters)}"
    print(f"cache_enabled={cache}: {count} parameters get no gradient")

assert "self_attn.in_proj_weight" in lost[True]  # claim: ng-autocast-fast-path-loses
assert not lost[False]  # claim: ng-autocast-fast-path-without-cache
