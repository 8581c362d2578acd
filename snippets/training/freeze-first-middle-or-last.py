import torch

_ = torch.manual_seed(0)
x = torch.randn(8, 4)
names = ["first", "middle", "last"]


def gradients(frozen):
    # essential
    layers = [torch.nn.Linear(4, 4) for _ in names]
    for name, layer in zip(names, layers):
        layer.requires_grad_(name not in frozen)
    model = torch.nn.Sequential(*layers)
    model(x).square().mean().backward()
    # end
    got = [layer.weight.grad is not None for layer in layers]
    print(f"{' + '.join(frozen) or 'nothing':15}", *(f"{str(g):6}" for g in got))
    return got


print("does the layer get a gradient?")
print(f"{'frozen':15}", *(f"{name:6}" for name in names))
everything = gradients([])
first = gradients(["first"])
middle = gradients(["middle"])
last = gradients(["last"])
head_only = gradients(["first", "middle"])
assert all(everything)  # claim: tr-nothing-frozen-all-get-gradients
assert middle == [True, False, True]  # claim: tr-frozen-middle-passes-gradient
assert last == [True, True, False]  # claim: tr-frozen-last-passes-gradient
assert first == [False, True, True]  # claim: tr-frozen-first-stops-alone
assert head_only == [False, False, True]  # claim: tr-frozen-front-trains-head
