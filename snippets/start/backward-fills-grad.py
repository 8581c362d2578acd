import torch

x = torch.tensor(2.0)
w = torch.tensor(3.0, requires_grad=True)

print("before  :", w.grad)
assert w.grad is None  # claim: start-no-grad-before-backward

# essential
# en: the derivative of (w*x - 1)**2 with respect to w is 2 * (w*x - 1) * x = 20
# zh: (w*x - 1)**2 对 w 的导数是 2 * (w*x - 1) * x = 20
((w * x - 1) ** 2).backward()
first = w.grad.item()
print("first   :", first, "| x.grad:", x.grad, "| w:", w.item())
# end
assert first == 20.0 and x.grad is None  # claim: start-backward-fills-the-leaf
assert w.item() == 3.0  # claim: start-backward-changes-no-value

# essential
# en: a second backward() adds to what is there
# zh: 第二次 backward() 会累加到已有的值上
((w * x - 1) ** 2).backward()
print("second  :", w.grad.item())
# end
assert w.grad.item() == 2 * first  # claim: start-gradients-add-up

# essential
w.grad = None
((w * x - 1) ** 2).backward()
print("cleared :", w.grad.item())
# end
assert w.grad.item() == first  # claim: start-clear-between-steps
