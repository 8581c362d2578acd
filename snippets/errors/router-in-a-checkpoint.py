import torch
from torch import nn
from torch.utils.checkpoint import checkpoint

deep = nn.Sequential(nn.Linear(2, 2), nn.Tanh(), nn.Linear(2, 2))
experts = nn.ModuleList([deep, nn.Linear(2, 2)])
twins = nn.ModuleList([nn.Linear(2, 2), nn.Linear(2, 2)])
x = torch.ones(1, 2, requires_grad=True)
choices = []


# en: a router that decides differently in its second run, as after rounding
# zh: 第二次运行时选得不同的路由，例如因为舍入
def route():
    choices.append(len(choices) % 2)
    return choices[-1]


# essential
def block(x):
    return experts[route()](x)


def block_of_twins(x):
    return twins[route()](x)


def block_with_choice(x, choice):
    return experts[choice](x)


# end
def said(function, *arguments):
    choices.clear()
    try:
        checkpoint(function, *arguments, use_reentrant=False).sum().backward()
    except RuntimeError as error:
        return str(error).split("\n")[0].split("checkpoint: ")[1]
    return "no error"


inside = said(block, x)
outside = said(block_with_choice, x, route())
x.grad = None
equal_form = said(block_of_twins, x)
# en: the gradient of expert(x).sum() is the sum of the rows of the weight
# zh: expert(x).sum() 的梯度就是权重各行之和
used = [torch.allclose(x.grad, expert.weight.sum(0)) for expert in twins].index(True)
print("router in the function         :", inside)
print("router outside the function    :", outside)
print("in the function, equal experts :", equal_form)
print("equal experts, first run: expert 0, gradient from expert", used)
assert inside.startswith("A different number of")  # claim: err-recompute-router
assert outside == "no error"  # claim: err-recompute-router-outside
assert equal_form == "no error" and used == 1  # claim: err-recompute-router-silent
