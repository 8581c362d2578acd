import torch
from torch import nn


# essential
def holders(model, **optimizers):
    own = {id(p) for p in model.parameters()}
    return [
        name
        for name, optimizer in optimizers.items()
        if any(id(p) in own for g in optimizer.param_groups for p in g["params"])
    ]


# end
coarse, fine = nn.Linear(1, 1, bias=False), nn.Linear(1, 1, bias=False)
first = torch.optim.SGD(fine.parameters(), lr=0.1)
before = holders(coarse, first=first)
print("holders of coarse, at first:", before)
# essential
# en: a later line makes a second optimizer, now with both networks
# zh: 后面的代码又建立了第二个优化器，放进了两个网络
second = torch.optim.SGD([*coarse.parameters(), *fine.parameters()], lr=0.1)
# end
after = holders(coarse, first=first, second=second)
print("holders of coarse, later   :", after)


def moved():
    start = coarse.weight.item()
    second.zero_grad()
    fine(coarse(torch.ones(1, 1))).sum().backward()
    second.step()
    return coarse.weight.item() != start


left_out = moved()
_ = coarse.requires_grad_(False)
frozen = moved()
print("second.step() changes coarse             :", left_out)
print("second.step() changes coarse, when frozen:", frozen)
# essential
# en: the model is made anew, and the optimizer is not
# zh: 模型重新建立了，优化器没有
fine = nn.Linear(1, 1, bias=False)
# end
remade = holders(fine, first=first, second=second)
start = fine.weight.item()
fine(torch.ones(1, 1)).sum().backward()
second.step()
kept = fine.weight.item() == start
print("holders of the new fine    :", remade)
print("second.step() changes the new fine         :", not kept)

assert before == [] and after == ["second"]  # claim: who-holders
assert left_out  # claim: who-second-moves
assert not frozen  # claim: who-flag-holds
assert remade == [] and kept  # claim: who-remade
