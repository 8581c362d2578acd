import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

_ = torch.manual_seed(0)
layers = [layer for _ in range(5) for layer in (nn.Linear(16, 16), nn.ReLU())]
model, x = nn.Sequential(*layers), torch.rand(8, 16)


def flops(run):
    with FlopCounterMode(display=False) as counter:
        y = run()
    return counter.get_total_flops(), y


# essential
recorded = flops(lambda: model(x))
no_grad = flops(torch.no_grad()(lambda: model(x)))
inference = flops(torch.inference_mode()(lambda: model(x)))
step = flops(lambda: model(x).sum().backward())
# end
print("forward, recorded        ", recorded[0], "flops")
print("forward, no_grad         ", no_grad[0], "flops")
print("forward, inference_mode  ", inference[0], "flops")
print("forward and backward     ", step[0], "flops")
same = all(torch.equal(recorded[1], y) for _, y in (no_grad, inference))
print("all three results are equal:", same)
assert recorded[0] == no_grad[0] == inference[0]  # claim: cost-same-arithmetic
assert same  # claim: cost-same-numbers
assert step[0] > 2.5 * recorded[0]  # claim: cost-backward-is-the-bigger-part
