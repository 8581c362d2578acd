import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)

# essential
# en: wrong: the graph kept x for the square; the first backward() released it
# zh: 错误：计算图为平方保存了 x，第一次 backward() 把保存的 x 释放了
loss = (x**2).sum()
loss.backward()
try:
    loss.backward()
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

assert message.startswith("Trying to backward through")  # claim: err-second-backward

# essential
# en: right: a new forward pass
# zh: 正确：重新前向传播
x.grad = None
for _ in range(2):
    (x**2).sum().backward()

# end
print("new forward pass :", x.grad)
assert x.grad.tolist() == [4.0, 8.0]  # claim: err-new-forward-each-time

# essential
# en: right, if one graph really has to be used twice
# zh: 正确：如果同一张图确实要用两次
x.grad = None
loss = (x**2).sum()
loss.backward(retain_graph=True)
loss.backward()
# end
print("retain_graph=True:", x.grad)
assert x.grad.tolist() == [4.0, 8.0]  # claim: err-retain-graph

# en: no error if the graph saved nothing
# zh: 计算图没有保存张量，就不会报错
loss = (x + 1).sum()
loss.backward()
loss.backward()
assert x.grad.tolist() == [6.0, 10.0]  # claim: err-nothing-saved-nothing-freed
