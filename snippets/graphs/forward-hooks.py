import torch

_ = torch.manual_seed(0)
model = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.ReLU())
x = torch.randn(1, 2)
kept = []


# essential
def keep(module, inputs, output):
    kept.append(output)


# end
def ones(module, inputs, output):
    return torch.ones_like(output)


# essential
handle = model[0].register_forward_hook(keep)
_ = model(x)
# end
with torch.no_grad():
    _ = model(x)

_ = model[0].forward(x)
print("outputs kept in 3 runs:", len(kept))
print("kept outputs have a history:", [t.requires_grad for t in kept])
assert len(kept) == 2  # claim: graph-forward-call-skips-hooks
assert kept[0].requires_grad  # claim: graph-kept-output-keeps-graph
assert not kept[1].requires_grad  # claim: graph-forward-hook-in-no-grad

handle.remove()
_ = model[0].register_forward_hook(ones)
print("output with the hook ones:", model(x).tolist())
assert model(x).eq(1).all()  # claim: graph-forward-hook-replaces

# en: the next layer writes into the memory of the output
# zh: 下一层写入输出的内存
layer, values = torch.nn.Linear(2, 3), []
torch.nn.init.constant_(layer.bias, -9.0)
_ = layer.register_forward_hook(lambda m, i, output: values.append(output.detach()))
_ = torch.nn.Sequential(layer, torch.nn.ReLU(inplace=True))(x)
changed = not torch.equal(values[0], layer.forward(x))
print("in-place ReLU after the hook: kept values changed:", changed)
assert changed  # claim: graph-forward-hook-overwritten
