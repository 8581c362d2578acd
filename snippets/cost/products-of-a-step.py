import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

ONE = 2 * 8 * 16 * 16


def products(run):
    # en: one matrix product of this network is 2 * 8 * 16 * 16 operations
    # zh: 这个网络的一次矩阵乘法是 2 * 8 * 16 * 16 次运算
    with FlopCounterMode(display=False) as counter:
        result = run()
    return counter.get_total_flops() // ONE, result


def count(name, frozen, input_flag=False, by_grad=False):
    layers = [nn.Linear(16, 16, bias=False) for _ in range(4)]
    for i in frozen:
        _ = layers[i].requires_grad_(False)
    x = torch.ones(8, 16, requires_grad=input_flag)
    # essential
    forward, loss = products(lambda: nn.Sequential(*layers)(x).sum())
    backward, _ = products(loss.backward)
    # end
    if by_grad:
        loss = nn.Sequential(*layers)(x).sum()
        backward, _ = products(lambda: torch.autograd.grad(loss, x))
    print(f"{name:32} forward {forward}, backward {backward}")
    return forward, backward


trained = count("all four layers trained", [])
first = count("first three frozen", [0, 1, 2])
last = count("last three frozen", [1, 2, 3])
one_first = count("only the first frozen", [0])
one_middle = count("only the second frozen", [1])
both = count("trained, gradient of the input", [], input_flag=True)
only = count("frozen, gradient of the input", [0, 1, 2, 3], input_flag=True)

by_grad = count("trained, autograd.grad(loss, x)", [], True, by_grad=True)

assert trained == (4, 7)  # claim: cost-back-seven
assert first == (4, 1)  # claim: cost-back-first-frozen
assert last == (4, 4)  # claim: cost-back-last-frozen
assert one_first == (4, 5)  # claim: cost-back-one-first
assert one_middle == (4, 6)  # claim: cost-back-one-middle
assert both == (4, 8) and only == (4, 4)  # claim: cost-back-input-only
assert by_grad == only  # claim: cost-back-grad-of-input
