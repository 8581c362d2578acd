import torch
import warnings

warnings.simplefilter("ignore", DeprecationWarning)


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.head = torch.nn.Linear(2, 2)

    def last(self, x):
        return self.head(x)


class Export(torch.nn.Module):
    def __init__(self, net, known):
        super().__init__()
        # essential
        # en: wrong: a method is not a module, so the weights of net are unknown to Export
        # zh: 错误：方法不是模块，Export 不知道 net 的权重
        self.last = net.last
        # en: right: net is a submodule
        # zh: 正确：net 成为子模块
        if known:
            self.net = net
        # end

    def forward(self, x):
        return self.last(x)


def trace(module):
    try:
        return torch.jit.trace(module, torch.ones(1, 2)) and "works"
    except RuntimeError as error:
        return str(error).splitlines()[0]


net = Net().eval()
plain = trace(Export(net, known=False))
with torch.no_grad():
    unrecorded = trace(Export(net, known=False))
known = trace(Export(net, known=True))
frozen = trace(Export(net.requires_grad_(False), known=False))
print("wrong:", plain)
print("under no_grad:", unrecorded)
print("right:", known)
print("frozen:", frozen)
assert plain.startswith(
    "Cannot insert a Tensor that"
)  # claim: err-traced-unknown-layer
assert unrecorded == plain  # claim: err-traced-no-grad-does-not-help
assert known == "works"  # claim: err-traced-submodule
assert frozen == "works"  # claim: err-traced-frozen
