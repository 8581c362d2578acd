import torch
from torch.nn import functional as F

_ = torch.manual_seed(0)


# essential
class Model(torch.nn.Module):
    def forward(self, x):
        return F.dropout(x), F.dropout(x, training=self.training)


# end
with torch.no_grad():
    plain, told = Model().eval()(torch.ones(1000))

print("F.dropout(x) drops, eval() and no_grad:", bool((plain == 0).any()))
print("F.dropout(x, training=self.training)  :", bool((told == 0).any()))
assert (plain == 0).any()  # claim: myth-functional-dropout-stays
assert not (told == 0).any()  # claim: myth-functional-dropout-told

# essential
norm, x = torch.nn.LayerNorm(4), torch.randn(3, 4)
same = torch.equal(norm.train()(x), norm.eval()(x))
# end
print("LayerNorm, train() equals eval()      :", same)
assert same  # claim: myth-layer-norm-ignores-eval
