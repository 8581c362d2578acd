import torch
from torch.utils._python_dispatch import TorchDispatchMode


class Products(TorchDispatchMode):
    def __torch_dispatch__(self, operation, types, args=(), kwargs=None):
        names.append(operation.overloadpacket.__name__)
        return operation(*args, **(kwargs or {}))


model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
products, gradients = [], []
for flag in False, True:
    x = torch.ones(3, 2, requires_grad=flag)
    loss = model(x).sum()
    names = []
    with Products():
        loss.backward()
    products.append(names.count("mm"))
    gradients.append(model[0].weight.grad)
    model.zero_grad()
    print(f"x.requires_grad {flag!s:5}: {products[-1]} matrix products in backward")

assert products == [3, 4]  # claim: tr-unread-flag-costs-a-product
assert torch.equal(*gradients)  # claim: tr-unread-flag-same-weights
