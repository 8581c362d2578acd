import copy

import torch
from torch import nn


class Model(nn.Module):
    def __init__(self, tied):
        super().__init__()
        self.table = nn.Embedding(3, 2)
        self.head = nn.Linear(2, 3, bias=False)
        if tied:
            self.head.weight = self.table.weight


def differs(a, b):
    return not torch.equal(a.weight, b.weight)


# essential
model = Model(tied=True)
# en: as after a merge: two parameters, trained apart
# zh: 像合并之后那样：两个参数，各自训练过
model.head.weight = nn.Parameter(model.table.weight.detach() + 1)
saved = model.state_dict()

again = Model(tied=True)
again.load_state_dict(saved)
turned = Model(tied=True)
turned.load_state_dict(dict(reversed(saved.items())))
print("tied model, table is lost:", differs(again.table, model.table))

apart = Model(tied=False)
apart.load_state_dict(saved)
print("not tied, table is lost  :", differs(apart.table, model.table))
# end
merged = Model(tied=True)
before = copy.deepcopy(merged.table)
with torch.no_grad():
    merged.head.weight += 1
assert differs(again.table, model.table)  # claim: tr-tied-file-table-lost
assert not differs(again.head, model.head)  # claim: tr-tied-file-head-kept
assert not differs(turned.head, model.head)  # claim: tr-tied-file-any-order
assert not differs(apart.table, model.table)  # claim: tr-tied-file-apart
assert not differs(apart.head, model.head)  # claim: tr-tied-file-apart-head
assert differs(merged.table, before)  # claim: tr-tied-merge-changes-table
