import torch

w = torch.ones(2, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
# essential
early = (w**2).sum()
(w * 3).sum().backward()
print("version before step():", w._version)
optimizer.step()
print("version after step() :", w._version)
# end
assert w._version == 1  # claim: myth-step-writes-in-place

# essential
try:
    early.backward()
# end
except RuntimeError as error:
    message = str(error)
    print(message[:81], "...")

assert "modified by an inplace" in message  # claim: myth-step-spoils-older-graph

# en: the backward of w * 3 does not need the value of w, so the gradient is still right
# zh: w * 3 的反向传播用不到 w 的值，所以梯度仍然正确
early = (w * 3).sum()
optimizer.step()
optimizer.zero_grad()
early.backward()
print("gradient of 3 * w    :", w.grad)
assert w.grad.tolist() == [3.0, 3.0]  # claim: myth-step-spares-unsaved-weights
