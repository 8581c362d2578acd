import torch

x = torch.ones(2, requires_grad=True)
# essential
ways = {
    "backward(inputs=[h])": lambda loss, h: loss.backward(inputs=[h]),
    "with retain_graph": lambda loss, h: loss.backward(inputs=[h], retain_graph=True),
    "autograd.grad(loss, h)": lambda loss, h: torch.autograd.grad(loss, h)[0],
}
results = []
for name, way in ways.items():
    x.grad, h = None, x * 2
    gradient = way((h**2).sum(), h)
    try:
        h.backward(h.grad if gradient is None else gradient)
        results.append(x.grad.tolist())
    except RuntimeError as error:
        results.append(str(error).split(" (")[0])
    print(f"{name:23} then h.backward(): {results[-1]}")
# end
assert results[0].endswith("a second time")  # claim: tr-inputs-frees-the-result
assert results[1:] == [[8, 8], [8, 8]]  # claim: tr-inputs-go-on-behind-the-result
