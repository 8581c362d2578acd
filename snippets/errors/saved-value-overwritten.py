import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)

# essential
# en: wrong: exp saved its result for backward, and the next line overwrites it
# zh: 错误：exp 为反向传播保存了自己的结果，下一行却改写了这个结果
y = x.exp()
y += 1
try:
    y.sum().backward()
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

assert message.startswith("one of the variables")  # claim: err-modified-in-place
assert "output 0 of Exp" in message  # claim: err-message-names-the-saver

# essential
# en: right: make a new tensor
# zh: 正确：产生新张量
y = x.exp()
y = y + 1
y.sum().backward()
# end
print("right: x.grad equals exp(x):", torch.allclose(x.grad, x.exp()))
assert torch.allclose(x.grad, x.exp())  # claim: err-out-of-place-is-fine

# en: right, if you cannot change the code that writes: torch copies the saved tensor
# zh: 正确：如果写入的代码不归你改，就让 torch 先复制保存的张量
x.grad = None
with torch.autograd.graph.allow_mutation_on_saved_tensors():
    y = x.exp()
    y += 1
    y.sum().backward()

assert torch.allclose(x.grad, x.exp())  # claim: err-mutation-allowed

# en: wrong: y[1:] begins at another address than y, so torch makes no copy
# zh: 错误：y[1:] 与 y 的起始地址不同，torch 没有复制
w = torch.tensor([1.0, 2.0], requires_grad=True)
with torch.autograd.graph.allow_mutation_on_saved_tensors():
    y = w * 1
    loss = (y**2).sum()
    y[1:] = 10.0
    loss.backward()

print("allow_mutation, y[1:] written: w.grad", w.grad, "instead of [2., 4.]")
assert w.grad.tolist() == [2.0, 20.0]  # claim: err-mutation-of-a-part

# en: in no_grad the version counter increases too
# zh: 在 no_grad 里，版本计数器照样增加
y = x.exp()
with torch.no_grad():
    y += 1

print("version after a write in no_grad:", y._version)
assert y._version == 1  # claim: err-no-grad-write-is-counted

# en: addition saves nothing, so this write does no harm
# zh: 加法什么都不保存，所以这样改写无妨
z = x + 1
z += 1
z.sum().backward()
assert z._version == 1  # claim: err-unsaved-may-change

# en: the product saved data, a leaf: the message names only its type and size
# zh: 乘法保存的 data 是叶子张量：报错只写出类型和尺寸
data = torch.ones(2)
product = (data * x).sum()
data += 1
try:
    product.backward()
except RuntimeError as error:
    message = str(error).partition(":")[2]

print("message for a saved leaf:", message.partition(";")[0])
assert message.startswith(" [torch.FloatTensor [2]] is")  # claim: err-message-of-a-leaf
