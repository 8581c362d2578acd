from time import perf_counter
import torch
from torch import nn


# en: the least of many times, with the modes in turn, is hardly touched by other programs;
# en: what is printed are only comparisons with a wide margin, the same in every run
# zh: 让各模式轮流运行，取多次中的最短时间，几乎不受其他程序影响；
# zh: 打印的只是余量很大的比较结果，每次运行都相同
# essential
def least(model, x, rounds):
    times = {torch.enable_grad: [], torch.no_grad: []}
    for _ in range(rounds):
        for mode, taken in times.items():
            with mode():
                start = perf_counter()
                _ = model(x)
                taken.append(perf_counter() - start)
    return [min(taken) for taken in times.values()]


# end
tiny = nn.Sequential(*[nn.Linear(8, 8) for _ in range(50)])
recorded, unrecorded = least(tiny, torch.rand(1, 8), rounds=500)
a_layer = (recorded - unrecorded) / 50
large, _ = least(nn.Linear(1024, 1024), torch.rand(256, 1024), rounds=3)
faster = unrecorded < 0.95 * recorded
small = a_layer < 0.02 * large
print("50 tiny layers are faster under no_grad:", faster)
print("recording a layer, against a large product: under 2 percent:", small)
assert faster  # claim: cost-tiny-layers-gain
assert small  # claim: cost-large-products-gain-nothing
