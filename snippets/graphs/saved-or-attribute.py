import torch


# essential
def forward(ctx, x):
    ctx.save_for_backward(x)
    ctx.x = x
    return x * x


ways = {
    "saved_tensors": lambda ctx, grad: 2 * ctx.saved_tensors[0] * grad,
    "ctx.x": lambda ctx, grad: 2 * ctx.x * grad,
}
# end
results = {}
for name, backward in ways.items():
    members = dict(forward=staticmethod(forward), backward=staticmethod(backward))
    Square = type("Square", (torch.autograd.Function,), members)
    w = torch.tensor(3.0, requires_grad=True)
    y = w * 1
    z = Square.apply(y)
    with torch.no_grad():
        _ = y.zero_()
    try:
        results[name] = torch.autograd.grad(z, w)[0].item()
    except RuntimeError as error:
        results[name] = str(error).split(":")[0]
    print(f"{name}:", results[name])

assert (
    "modified by an inplace" in results["saved_tensors"]
)  # claim: graph-saved-is-guarded
assert results["ctx.x"] == 0.0  # claim: graph-attribute-is-not
