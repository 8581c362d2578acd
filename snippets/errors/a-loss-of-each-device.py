import torch

# en: what DataParallel returns for two devices: one loss of each
# zh: DataParallel 在两个设备上返回的东西：每个设备一个损失
w = torch.ones(2, requires_grad=True)
halves = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
losses = torch.stack([(w * half).mean() for half in halves])

try:
    losses.backward()
except RuntimeError as error:
    text = str(error)
print("wrong: losses.backward():", text)
assert (
    text == "grad can be implicitly created only for scalar outputs"
)  # claim: gpu-losses

losses.mean().backward()
print("right: losses.mean().backward():", w.grad.tolist())
whole = torch.ones(2, requires_grad=True)
(whole * halves).mean().backward()
print("one device, the whole batch:    ", whole.grad.tolist())
assert w.grad.equal(whole.grad)  # claim: gpu-losses-mean

# en: a gradient of zeros instead of None: weight decay moves the unused layer
# zh: 梯度是零而不是 None：权重衰减会移动没有用到的层
moved = {}
for name, grad in {"None": None, "zeros": torch.zeros(1)}.items():
    unused = torch.ones(1, requires_grad=True)
    unused.grad = grad
    torch.optim.SGD([unused], lr=0.1, weight_decay=0.1).step()
    moved[name] = round(unused.item(), 4)
print("an unused weight after a step:", moved)
assert moved == {"None": 1.0, "zeros": 0.99}  # claim: gpu-zeros-move
