import torch
from torch.func import functional_call

_ = torch.manual_seed(0)
layers = torch.nn.Linear(2, 3), torch.nn.Tanh(), torch.nn.Linear(3, 1)
model = torch.nn.Sequential(*layers).double()
x, target = torch.randn(4, 2).double(), torch.randn(4, 1).double()


def loss(parameters):
    return (functional_call(model, parameters, (x,)) - target).square().mean()


def meta(start, clone=True):
    # essential
    fast = {name: p.clone() for name, p in start.items()}
    inner = torch.optim.Adam(fast.values(), lr=0.1, differentiable=True)
    for _ in range(2):
        # en: step() writes in place, so the graph of the loss must save clones
        # zh: step() 会原地写入，所以要让损失的计算图保存克隆
        used = {name: p.clone() if clone else p for name, p in fast.items()}
        slopes = torch.autograd.grad(loss(used), list(fast.values()), create_graph=True)
        for p, slope in zip(fast.values(), slopes):
            p.grad = slope
        inner.step()
    return loss(fast)


# end
start = {n: p.detach().requires_grad_() for n, p in model.named_parameters()}
got = torch.autograd.grad(meta(start), list(start.values()))[0]


def shifted(step):
    moved = {n: p.detach().clone() for n, p in start.items()}
    moved["0.weight"][0, 0] += step
    return meta({n: p.requires_grad_() for n, p in moved.items()})


check = (shifted(1e-6) - shifted(-1e-6)) / 2e-6
print("through two steps of Adam:", f"{got[0, 0]:+.5f}")
print("differences              :", f"{check:+.5f}")
assert abs(got[0, 0] - check) < 1e-6  # claim: tr-meta-through-adam
try:
    torch.autograd.grad(meta(start, clone=False), list(start.values()))
except RuntimeError as error:
    message = str(error).split(":")[0]
    print("without clones:", message)

assert "modified by an inplace" in message  # claim: tr-meta-adam-needs-clones

# en: an input that is always zero gives a slope of zero
# zh: 总是零的输入，斜率也是零
x[:, 1] = 0
got = torch.autograd.grad(meta(start), list(start.values()))[0]
print("with a slope of zero     :", [round(g, 3) for g in got[0].tolist()])
assert got[0, 1].isnan()  # claim: tr-meta-adam-nan-at-zero
