import torch

_ = torch.manual_seed(0)
layer = torch.nn.Linear(3, 1)
x = torch.randn(4, 3)
arrived = {}

# en: one autocast block: first a pass that records nothing, then a recorded one
# zh: 同一个 autocast 块里，先做一遍不记录的前向，再做一遍要记录的
for mode in (torch.no_grad, torch.inference_mode):
    layer.zero_grad()
    # essential
    with torch.autocast("cpu", dtype=torch.bfloat16):
        with mode():
            first = layer(x)
        second = layer(x)
    second.float().sum().backward()
    # end
    arrived[mode] = layer.weight.grad is not None
    print(f"first pass in {mode.__name__:15} gradient arrived:", arrived[mode])

assert arrived[torch.no_grad]  # claim: ng-autocast-cache-keeps-gradients
assert arrived[torch.inference_mode]  # claim: ng-autocast-after-inference-mode

# en: the weight is changed inside the block
# zh: 在块内改动权重
stale = {}
for trained in (True, False):
    layer = torch.nn.Linear(3, 1).requires_grad_(trained)
    with torch.autocast("cpu", dtype=torch.bfloat16), torch.no_grad():
        before = layer(x)
        _ = layer.weight.zero_()
        after = layer(x)
    stale[trained] = torch.equal(before, after)
    print(f"requires_grad={trained}: same output after zero_():", stale[trained])

assert stale[True]  # claim: ng-autocast-cache-misses-writes
assert not stale[False]  # claim: ng-autocast-cache-skips-frozen
