import torch

_ = torch.manual_seed(0)
layer = torch.nn.Linear(4, 4, bias=False).requires_grad_(False)
x = torch.randn(8, 4)


def adapter():
    return [torch.nn.Parameter(n) for n in (torch.randn(2, 4), torch.zeros(4, 2))]


def output(down, up):
    return layer(x) + x @ down.T @ up.T


def train(parameters, down, up):
    optimizer = torch.optim.SGD(parameters, lr=0.1)
    for _ in range(3):
        optimizer.zero_grad()
        (output(down, up) - 1).square().mean().backward()
        optimizer.step()


down, up = adapter()
train([down, up], down, up)
after_first = output(down, up).detach()
# essential
# en: merge the first adapter into the frozen weight, then begin a new one
# zh: 把第一个适配器并入冻结的权重，再开始新的
with torch.no_grad():
    layer.weight += up @ down

new_down, new_up = adapter()
# end
start = output(new_down, new_up).detach()
train([down, up], new_down, new_up)
old_optimizer = new_up.abs().sum().item()
merged = layer.weight.clone()
train([new_down, new_up], new_down, new_up)
print("new adapter starts where the first ended:", torch.allclose(start, after_first))
print("new adapter changed by the old optimizer:", old_optimizer > 0)
print("new adapter changed by a new optimizer  :", new_up.abs().sum().item() > 0)
assert torch.allclose(start, after_first, atol=1e-6)  # claim: tr-second-adapter-start
assert old_optimizer == 0  # claim: tr-second-adapter-optimizer
assert new_up.abs().sum() > 0 and torch.equal(
    layer.weight, merged
)  # claim: tr-second-adapter-learns
