import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks
from torch.utils.flop_counter import FlopCounterMode


def nodes(y):
    seen, new = set(), {y.grad_fn}
    while new:
        seen |= new
        new = {n for f in new for n, _ in f.next_functions if n} - seen
    return sum("AccumulateGrad" not in node.name() for node in seen)


# en: nodes and saved tensors of a recorded forward pass, and flops of the pass
# zh: 记录一次前向传播时的节点数和保存的张量数，以及前向计算的 flops
# essential
def count(layers, width, rows):
    model = nn.Sequential(*[nn.Linear(width, width) for _ in range(layers)])
    x, saved = torch.rand(rows, width, requires_grad=True), []
    with saved_tensors_hooks(lambda t: saved.append(t) or t, lambda t: t):
        y = model(x)
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        _ = model(x)
    return nodes(y), len(saved), counter.get_total_flops()


# end
tiny, many, large = count(1, 8, 1), count(50, 8, 1), count(1, 1024, 256)
rows = {"a tiny layer": tiny, "50 tiny layers": many, "a large product": large}
print(f"{'':15} {'nodes':>6} {'saved':>6} {'flops':>12}")
for name, (made, saved, flops) in rows.items():
    print(f"{name:15} {made:6} {saved:6} {flops:12,}")

assert tiny[:2] == large[:2]  # claim: cost-recording-is-the-same-at-any-size
assert many[0] == 50 * large[0] > 0
assert many[2] < large[2] / 10_000  # claim: cost-tiny-layers-compute-little
