import torch

# essential
z = torch.tensor([1 + 2j], requires_grad=True)
z.abs().square().sum().backward()
print("|z|², gradient of z:", z.grad)
# end
assert z.grad.item() == 2 + 4j  # claim: leaf-complex-gradient

# en: the same function of two real numbers
# zh: 写成两个实数的同一个函数
x, y = torch.tensor([1.0], requires_grad=True), torch.tensor([2.0], requires_grad=True)
(x**2 + y**2).sum().backward()
print("x² + y², gradients of x and y:", x.grad.item(), y.grad.item())
assert (x.grad.item(), y.grad.item()) == (2, 4)  # claim: leaf-complex-is-two-reals

try:
    (z * 2j).sum().backward()
except RuntimeError as error:
    message = str(error)
    print("loss 2jz:", message)

assert "real scalar outputs" in message  # claim: leaf-complex-loss-refused

one = torch.ones(1, dtype=z.dtype)
(g,) = torch.autograd.grad(z * z, z, one)
print("z² with grad_outputs 1:", g.tolist(), "| derivative 2z:", (2 * z).tolist())
assert g.conj().equal(2 * z)  # claim: leaf-complex-derivative-conjugated
