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
    return not torch.equal(a, b)


# essential
model = Model(tied=True)
# en: as after a merge: two parameters, trained apart
# zh: 像合并之后那样：两个参数，各自训练过
model.head.weight = nn.Parameter(model.table.weight.detach() + 1)
saved = model.state_dict()

again = Model(tied=True)
again.load_state_dict(saved)
print("tied model, table is lost:", differs(again.table.weight, model.table.weight))

apart = Model(tied=False)
apart.load_state_dict(saved)
print("not tied, table is lost  :", differs(apart.table.weight, model.table.weight))
# end
merged = Model(tied=True)
before = merged.table.weight.detach().clone()
with torch.no_grad():
    merged.head.weight += 1
assert differs(again.table.weight, model.table.weight)  # claim: tr-tied-file-table-lost
assert not differs(
    again.head.weight, model.head.weight
)  # claim: tr-tied-file-head-kept
assert not differs(apart.table.weight, model.table.weight)  # claim: tr-tied-file-apart
assert not differs(
    apart.head.weight, model.head.weight
)  # claim: tr-tied-file-apart-head
assert differs(merged.table.weight, before)  # claim: tr-tied-merge-changes-table
