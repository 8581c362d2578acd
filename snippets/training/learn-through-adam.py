import torch
from torch.func import functional_call

_ = torch.manual_seed(0)
layers = torch.nn.Linear(2, 3), torch.nn.Tanh(), torch.nn.Linear(3, 1)
model = torch.nn.Sequential(*layers).double()
x, target = torch.randn(4, 2).double(), torch.randn(4, 1).double()


def loss(parameters):
    return (functional_call(model, parameters, (x,)) - target).square().mean()


# essential
def adam(parameters):
    return torch.optim.Adam(parameters, lr=0.1, differentiable=True)


def meta(start, optimizer=adam, clone=True):
    fast = {name: p.clone() for name, p in start.items()}
    inner = optimizer(fast.values())
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
def momentum(parameters):
    return torch.optim.SGD(parameters, lr=0.1, momentum=0.9, differentiable=True)


def slope_and_difference(optimizer):
    start = {n: p.detach().requires_grad_() for n, p in model.named_parameters()}
    slope = torch.autograd.grad(meta(start, optimizer), start["0.weight"])[0][0, 0]
    values = []
    for step in (1e-6, -1e-6):
        moved = {n: p.detach().clone() for n, p in start.items()}
        moved["0.weight"][0, 0] += step
        values.append(
            meta({n: p.requires_grad_() for n, p in moved.items()}, optimizer)
        )
    return slope.item(), (values[0] - values[1]).item() / 2e-6


got, check = slope_and_difference(adam)
print(f"Adam: meta-gradient {got:+.5f}, by differences {check:+.5f}")
assert abs(got - check) < 1e-6  # claim: tr-meta-through-adam
got, check = slope_and_difference(momentum)
print(f"SGD with momentum: meta-gradient {got:+.5f}, by differences {check:+.5f}")
assert abs(got - check) > 1e-3  # claim: tr-meta-momentum-drops-the-first
start = {n: p.detach().requires_grad_() for n, p in model.named_parameters()}
try:
    torch.autograd.grad(meta(start, clone=False), list(start.values()))
except RuntimeError as error:
    message = str(error).split(":")[0]
    print("without the new clones:", message)

assert "modified by an inplace" in message  # claim: tr-meta-adam-needs-clones

# en: the second input is always zero, so the gradients of its weights are zero
# zh: 第二个输入总是零，所以与它相乘的权重梯度为零
x[:, 1] = 0
(slope,) = torch.autograd.grad(meta(start), start["0.weight"])
print("Adam, one slope is zero: meta-gradients", slope[0].tolist())
assert slope[0].isnan().all()  # claim: tr-meta-adam-nan-at-zero
