import torch

_ = torch.manual_seed(0)
x = torch.randn(8, 4)
names = ["first", "middle", "last"]


def gradients(unrecorded):
    layers = [torch.nn.Linear(4, 4) for _ in names]
    # essential
    h = x
    for name, layer in zip(names, layers):
        with torch.set_grad_enabled(name != unrecorded):
            h = layer(h)
    try:
        h.square().mean().backward()
    # end
    except RuntimeError as error:
        print(f"{unrecorded:14}", "error:", str(error).split(" and ")[0])
        return str(error)
    got = [layer.weight.grad is not None for layer in layers]
    print(f"{unrecorded:14}", *(f"{str(g):6}" for g in got))
    return got


print("does the layer get a gradient?")
print(f"{'no_grad around':14}", *(f"{name:6}" for name in names))
first = gradients("first")
middle = gradients("middle")
last = gradients("last")
assert first == [False, True, True]  # claim: tr-no-grad-first-is-like-frozen
assert middle == [False, False, True]  # claim: tr-no-grad-middle-cuts-first
assert "does not require grad" in last  # claim: tr-no-grad-last-cuts-all
