import torch
from torch import nn
from torch.nn.functional import scaled_dot_product_attention as attention

_ = torch.manual_seed(0)
q, k, v = torch.randn(3, 1, 2, 6, 4)


def repeats(label, run):
    with torch.no_grad():
        same = torch.equal(run(), run())
    print(f"{label:32} two calls give the same: {same}")
    return same


# essential
class Block(nn.Module):
    def forward(self, p):
        return attention(q, k, v, dropout_p=p if self.training else 0.0)


# end
block = Block()
bare = repeats("dropout_p=0.5", lambda: attention(q, k, v, dropout_p=0.5))
train = repeats("p if self.training, train()", lambda: block.train()(0.5))
evaluation = repeats("p if self.training, eval()", lambda: block.eval()(0.5))
assert not bare  # claim: eval-attention-dropout-always-applies
assert not train and evaluation  # claim: eval-attention-dropout-by-hand
