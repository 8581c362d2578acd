import torch

# en: what DataParallel returns for two devices: one loss from each
# zh: DataParallel 在两个设备上的返回值：每个设备一个损失
w = torch.ones(2, requires_grad=True)
# essential
halves = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
losses = torch.stack([(w * half).mean() for half in halves])
# end

try:
    losses.backward()
except RuntimeError as error:
    text = str(error)
print("wrong: losses.backward():", text)
assert (
    text == "grad can be implicitly created only for scalar outputs"
)  # claim: gpu-losses

# essential
losses.mean().backward()
# end
print("right: losses.mean().backward():", w.grad.tolist())
whole = torch.ones(2, requires_grad=True)
(whole * halves).mean().backward()
print("one device, the whole batch:    ", whole.grad.tolist())
assert w.grad.equal(whole.grad)  # claim: gpu-losses-mean

# en: losses that are sums: mean() gives half of the gradient
# zh: 损失是求和的：用 mean()，梯度只有一半
sums = torch.stack([(w * half).sum() for half in halves])
whole = (w * halves).sum()
(of_mean,) = torch.autograd.grad(sums.mean(), w, retain_graph=True)
(of_sum,) = torch.autograd.grad(sums.sum(), w)
(of_whole,) = torch.autograd.grad(whole, w)
print("a loss that is a sum, losses.mean():", of_mean.tolist())
print("a loss that is a sum, losses.sum(): ", of_sum.tolist())
assert of_sum.equal(of_whole) and not of_mean.equal(of_whole)  # claim: gpu-losses-sum

# en: if the gradient is zeros and not None, weight decay changes the unused weight
# zh: 梯度是零而不是 None 时，权重衰减会改变没有用到的权重
moved = {}
for name, grad in {"None": None, "zeros": torch.zeros(1)}.items():
    unused = torch.ones(1, requires_grad=True)
    unused.grad = grad
    torch.optim.SGD([unused], lr=0.1, weight_decay=0.1).step()
    moved[name] = round(unused.item(), 4)
print("an unused weight of 1.0 after a step, by its gradient:", moved)
assert moved == {"None": 1.0, "zeros": 0.99}  # claim: gpu-zeros-move
