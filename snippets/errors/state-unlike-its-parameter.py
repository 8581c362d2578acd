import torch


def trained():
    layer = torch.nn.Linear(2, 3)
    optimizer = torch.optim.AdamW(layer.parameters())
    layer(torch.ones(1, 2)).sum().backward()
    optimizer.step()
    return layer, optimizer


# essential
def unlike(layer, optimizer):
    found = []
    for name, p in layer.named_parameters():
        tensors = {"grad": p.grad, **optimizer.state[p]}
        for key, t in tensors.items():
            same = (t.dtype, t.device, t.stride()) == (p.dtype, p.device, p.stride())
            if key != "step" and not same:
                found.append(f"{name} {key}")
    return found


# end
layer, optimizer = trained()
fine = unlike(layer, optimizer)
layer.double()
converted = unlike(layer, optimizer)
layer, optimizer = trained()
layer.weight.grad = torch.ones(2, 3).t()
transposed = unlike(layer, optimizer)
print("after a step       :", fine)
print("after double()     :", converted)
print("a gradient by hand :", transposed)
assert fine == []  # claim: dt-alike
assert converted[0] == "weight exp_avg"  # claim: dt-unlike-dtype
assert transposed == ["weight grad"]  # claim: dt-unlike-layout
