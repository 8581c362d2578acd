import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(4, 3, requires_grad=True)
w = torch.randn(5, 3, requires_grad=True)
target = torch.tensor([0, 1, 2, 3])

plain = torch.autograd.grad(F.cross_entropy(F.linear(x, w), target), [x, w])
options = torch.nn.LinearCrossEntropyOptions()
loss = F.linear_cross_entropy(x, w, target, options=options)
chunked = torch.autograd.grad(loss, [x, w], retain_graph=True)
print("gradients agree:", torch.allclose(plain[0], chunked[0]))

options = torch.nn.LinearCrossEntropyOptions(allow_retain_graph=True)
kept = F.linear_cross_entropy(x, w, target, options=options)
kept.backward(retain_graph=True)
kept.backward()
print("allow_retain_graph=True: two backward passes work")
try:
    torch.autograd.grad(loss, [x, w])
except RuntimeError as error:
    message = str(error)
    print("without it, second backward pass:", message)

assert all(map(torch.allclose, plain, chunked))  # claim: tr-linear-ce-same
assert torch.allclose(x.grad, 2 * plain[0])  # claim: tr-linear-ce-allowed
assert "called twice" in message  # claim: tr-linear-ce-once
