import torch
from torch.nn.functional import dropout

_ = torch.manual_seed(0)


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.norm, self.layer = torch.nn.BatchNorm1d(8), torch.nn.Linear(8, 8)

    def forward(self, x):
        return dropout(self.layer(self.norm(x)), 0.5, training=self.training)


net, x = Net().eval(), torch.randn(4, 8)
kinds = [m for m in net.modules() if isinstance(m, torch.nn.Dropout)]
before = net.norm.running_mean.clone()
# essential
# en: set only the attribute of this module
# zh: 只改这个模块的属性
net.training = True
draws = net(x), net(x)
net.training = False
# end
moved = not torch.equal(before, net.norm.running_mean)
print("dropout modules found:", len(kinds))
print("the draws differ     :", not torch.equal(*draws))
print("BatchNorm changed    :", moved)
assert kinds == []  # claim: eval-mc-no-module
assert not torch.equal(*draws)  # claim: eval-mc-flag-draws
assert not moved  # claim: eval-mc-flag-norm
