import torch


# essential
def explain(x, w, **options):
    (slope,) = torch.autograd.grad((w * x**3).sum(), x, **options)
    return slope.abs()


# end
x = torch.tensor([1.0, 2.0], requires_grad=True)
w = torch.tensor(1.0, requires_grad=True)
plain = explain(x, w)
print("without create_graph, requires grad:", plain.requires_grad)
assert not plain.requires_grad  # claim: explain-no-history
# essential
(w**2 + plain.sum()).backward()
print("w**2 + explanation: gradient of w", w.grad.item(), "of x", x.grad)
# end
assert w.grad == 2 and x.grad is None  # claim: explain-constant
# essential
try:
    torch.autograd.grad(plain.sum() + w, x)
except RuntimeError as error:
    message = str(error)
print(message.split(". Set")[0])
recorded = explain(x, w, create_graph=True)
of_x, of_w = torch.autograd.grad(recorded.sum(), (x, w))
print("with create_graph, gradient of x:", of_x.tolist(), "of w:", of_w.item())
# end
assert "have been used in the graph" in message  # claim: explain-message
assert of_x.tolist() == [6, 12] and of_w == 15  # claim: explain-recorded
