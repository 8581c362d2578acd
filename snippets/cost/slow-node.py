import os
import time

import torch
from torch.profiler import profile

# en: the profiler writes no lines of its own
# zh: 不让分析器自己输出日志
os.environ["KINETO_LOG_LEVEL"] = "9"


class Slow(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 2 * x

    @staticmethod
    def backward(ctx, gradient):
        time.sleep(0.2)
        return 2 * gradient


def nodes(loss):
    # essential
    with profile() as record:
        loss.backward()
    events = sorted(record.key_averages(), key=lambda event: -event.cpu_time_total)
    # end
    start = "autograd::engine::evaluate_function: "
    return [
        (e.key.removeprefix(start), e.count) for e in events if e.key.startswith(start)
    ]


layer, x = torch.nn.Linear(4, 4), torch.ones(100, requires_grad=True)
slowest, calls = nodes(Slow.apply(layer(torch.ones(1, 4))).relu().sum())[0]
print(f"slowest node: {slowest}, {calls} call")

looped = dict(nodes(sum(x[i] ** 2 for i in range(100))))
at_once = dict(nodes((x**2).sum()))
print("sum in a loop:", looped["PowBackward0"], "PowBackward0,", end=" ")
print(looped["SelectBackward0"], "SelectBackward0")
print("(x**2).sum():", at_once["PowBackward0"], "PowBackward0,", len(at_once), "in all")

assert slowest == "SlowBackward"  # claim: cost-back-slowest
assert (
    looped["PowBackward0"] == looped["SelectBackward0"] == 100
)  # claim: cost-back-loop
assert sum(at_once.values()) == 3  # claim: cost-back-at-once
