import torch

kinds = {
    # essential
    "x.data = 2.0": lambda x: setattr(x, "data", 2.0),
    "x.data = whole numbers": lambda x: setattr(x, "data", torch.tensor([1, 2])),
    "x.data = sparse": lambda x: setattr(x, "data", torch.ones(2).to_sparse()),
    "x.resize_(3)": lambda x: x.resize_(3),
    "x.requires_grad = 'True'": lambda x: setattr(x, "requires_grad", "True"),
    "x.data = another shape": lambda x: setattr(x, "data", torch.ones(3)),
    # end
}
texts = {}
for name, write in kinds.items():
    x = torch.ones(2, requires_grad=True)
    try:
        write(x)
        texts[name] = f"accepted, x has {len(x)} elements"
    except (RuntimeError, TypeError) as error:
        texts[name] = str(error)
    print(f"{name}: {texts[name]}")

number, whole, sparse, resized, flag, shape = texts.values()
assert number == "Variable data has to be a tensor, but got float"  # claim: data-number
assert "must be floating point or complex dtype" in whole  # claim: data-whole
assert "incompatible tensor type" in sparse  # claim: data-type
assert resized == "cannot resize variables that require grad"  # claim: data-resize
x = torch.ones(2, requires_grad=True)
try:
    with torch.no_grad():
        x.resize_(3)
except RuntimeError as error:
    assert str(error) == resized  # claim: data-resize-no-grad
with torch.inference_mode():
    x.resize_(3)
print("x.resize_(3), inference_mode: x has", len(x), "elements")
assert len(x) == 3  # claim: data-resize-inference
assert flag == "requires_grad must be a bool"  # claim: data-flag
assert shape == "accepted, x has 3 elements"  # claim: data-shape

# essential
# en: right: write values in place, or make a new leaf
# zh: 正确：原地写入数值，或者新建一个叶子张量
x = torch.ones(2, requires_grad=True)
with torch.no_grad():
    x.copy_(torch.tensor([1, 2]))
longer = torch.zeros(3).requires_grad_()
# end
print("right: x", x.tolist(), "| longer has", len(longer), "elements")
assert x.is_leaf and x.requires_grad and x[1] == 2  # claim: data-right


# en: one step, then `.data` of another shape, then a second step of SGD with momentum
# zh: 先更新一步，再给 `.data` 赋另一个形状，再用带动量的 SGD 更新一步
def second_step(fused):
    p = torch.zeros(2, 2, requires_grad=True)
    optimizer = torch.optim.SGD([p], lr=1.0, momentum=1.0, fused=fused)
    (p * torch.tensor([1.0, 2.0])).sum().backward()
    optimizer.step()
    optimizer.zero_grad()
    # en: keep the first column only
    # zh: 只留第一列
    p.data = torch.zeros(2, 1)
    p.sum().backward()
    try:
        optimizer.step()
    except RuntimeError as error:
        return str(error)
    return p.tolist()


plain, fused = second_step(False), second_step(True)
print("another shape, then step():", plain)
print("another shape, then step() with fused=True:", fused)
assert "shape" in plain  # claim: data-shape-step
# en: the right result is [[-2.0], [-2.0]]
# zh: 正确的结果是 [[-2.0], [-2.0]]
assert fused == [[-2.0], [-3.0]]  # claim: data-shape-fused

# en: a buffer into which a result with a history is copied
# zh: 把带有历史的结果复制到缓冲区里
largest = torch.zeros(1)
_ = largest.copy_((torch.ones(2, requires_grad=True) * 3).max())
print("buffer requires grad:", largest.requires_grad)
try:
    largest.resize_(2)
except RuntimeError as error:
    assert str(error) == resized  # claim: data-buffer-with-history
