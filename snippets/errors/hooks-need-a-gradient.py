import torch

w = torch.ones(2, requires_grad=True)
messages = []

# essential
# en: wrong: h was computed without history, so no gradient passes through h
# zh: 错误：h 没有历史，没有梯度经过 h
with torch.no_grad():
    h = w * 2

# end
for attempt in (h.retain_grad, lambda: h.register_hook(print)):
    try:
        attempt()
    except RuntimeError as error:
        messages.append(str(error))
        print("wrong:", error)

assert messages[0].startswith("can't retain_grad")  # claim: err-retain-grad-refused
assert messages[1].startswith("cannot register a hook")  # claim: err-hook-refused
try:
    (w * 2).sum().backward(inputs=[torch.ones(2)])
except RuntimeError as error:
    inputs = str(error)
    print("wrong, backward(inputs=[x]):", inputs)
assert inputs == messages[0]  # claim: err-backward-inputs-refused

# essential
# en: right: use a tensor that has a history
# zh: 正确：用有历史的张量
h = w * 2
h.retain_grad()
_ = h.register_hook(lambda grad: print("hook :", grad))
# end
(h * 3).sum().backward()
print("right:", h.grad)
assert h.grad.tolist() == [3.0, 3.0]  # claim: err-retain-grad-in-graph

# en: if the model is frozen, it is not enough to leave no_grad:
# en: the input must require grad
# zh: 如果模型冻结了，只在 no_grad 外面计算还不够：
# zh: 输入还要设为需要梯度
frozen = torch.nn.Linear(2, 2).requires_grad_(False)
x = torch.ones(2)
try:
    _ = frozen(x).register_hook(print)
except RuntimeError as error:
    print("wrong, frozen model:", error)
    assert str(error) == messages[1]  # claim: err-frozen-hook-refused
out = frozen(x.requires_grad_())
_ = out.register_hook(lambda grad: print("right, input requires grad:", grad))
out.retain_grad()
out.sum().backward()
assert out.grad.tolist() == [1.0, 1.0]  # claim: err-frozen-hook-input
