import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)

# essential
try:
    w.mul_(10)
except RuntimeError as error:
    refused = str(error)
    print("w.mul_(10):", refused)

# en: accepted; but backward() raises an error if it needs the old value
# zh: 不会报错；但 backward() 如果要用旧值，就会报错
loss = (w * w).sum()
_ = w.detach().mul_(10)
print("w:", w)
try:
    loss.backward()
# end
except RuntimeError:
    caught = True
    print("loss computed before the write: backward raises")

assert "in-place operation" in refused  # claim: det-direct-write-on-leaf-refused
assert w.tolist() == [10.0, 20.0] and w.is_leaf  # claim: det-write-on-leaf-let-through
assert caught  # claim: det-earlier-loss-is-caught

# en: computed after the write, the gradient is that of the new value
# zh: 写入之后再计算，得到的就是新值的梯度
(w * w).sum().backward()
print("loss computed after it: w.grad", w.grad.tolist())
assert w.grad.tolist() == [20.0, 40.0]  # claim: det-later-loss-is-right
