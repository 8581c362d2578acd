import torch
from torch.func import jacfwd, jacrev

_ = torch.manual_seed(0)
layers = torch.nn.Linear(3, 8), torch.nn.Tanh(), torch.nn.Dropout(0.5)
net = torch.nn.Sequential(*layers, torch.nn.Linear(8, 1)).double()
x = torch.randn(3).double()


def loss(x):
    return net(x).sum()


# essential
same = jacfwd(jacrev(loss), randomness="same")(x)
different = jacfwd(jacrev(loss), randomness="different")(x)
# end
print("same     : symmetric", torch.allclose(same, same.T))
print("different: symmetric", torch.allclose(different, different.T))
assert torch.allclose(same, same.T)  # claim: tr-func-hessian-same-is-symmetric
assert not torch.allclose(
    different, different.T
)  # claim: tr-func-hessian-different-mixes
