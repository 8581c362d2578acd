import torch


def trained():
    layer = torch.nn.Linear(2, 3)
    optimizer = torch.optim.AdamW(layer.parameters())
    layer(torch.ones(1, 2)).sum().backward()
    optimizer.step()
    return layer, optimizer


# essential
def layout(t):
    strides = [stride for stride, size in zip(t.stride(), t.shape) if size > 1]
    return t.dtype, t.device, strides


def unlike(layer, optimizer):
    found = []
    for name, p in layer.named_parameters():
        tensors = {"grad": p.grad, **optimizer.state.get(p, {})}
        for key, t in tensors.items():
            if key != "step" and t is not None and layout(t) != layout(p):
                found.append(f"{name} {key}")
    return found


# end
layer, optimizer = trained()
fine = unlike(layer, optimizer)
layer.double()
converted = unlike(layer, optimizer)
layer, optimizer = trained()
loss = (layer.weight.t() * torch.ones(2, 3)).sum()
(by_hand,) = torch.autograd.grad(loss, layer.weight)
layer.weight.grad = by_hand
transposed = unlike(layer, optimizer)
layer.weight.grad = torch.empty_like(layer.weight).copy_(by_hand)
copied = unlike(layer, optimizer)
print("after a step       :", fine)
print("after double()     :", converted)
print("a gradient by hand :", transposed)
print("the gradient copied:", copied)
assert fine == []  # claim: dt-alike
assert converted[0] == "weight exp_avg"  # claim: dt-unlike-dtype
assert transposed == ["weight grad"]  # claim: dt-unlike-layout
assert copied == []  # claim: dt-layout-copied


# en: a step on the CPU; the gradient is transposed, its rows are 1, 1 and -1, -1
# zh: 在 CPU 上更新一步；梯度由转置得到，第一行是 1、1，第二行是 -1、-1
def step(fused):
    w = torch.nn.Parameter(torch.zeros(2, 2))
    w.grad = torch.tensor([[1.0, -1.0], [1.0, -1.0]]).t()
    torch.optim.Adam([w], lr=1.0, fused=fused).step()
    return w.detach().round().tolist()


plain, fused = step(False), step(True)
print("weight after a step on the CPU:", plain)
print("the same with fused=True:      ", fused)
assert plain == [[-1, -1], [1, 1]]
assert fused == [[-1, 1], [-1, 1]]  # claim: dt-fused-ignores-strides
