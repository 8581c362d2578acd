import torch

x = torch.tensor(2.0, requires_grad=True)

# en: recorded before the block
# zh: 进入代码块之前就已记录
y = x**3

with torch.no_grad():
    print("y inside:", y.requires_grad, y.grad_fn.name())
    assert y.requires_grad and y.grad_fn is not None  # claim: entering-detaches-nothing
    # en: backward() needs a graph, and y still has one
    # zh: backward() 需要的是计算图，而 y 的图还在
    y.backward()
    print("x.grad  :", x.grad)
    assert x.grad.item() == 12.0  # claim: backward-works-inside
