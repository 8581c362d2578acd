import torch

x = torch.tensor([1.0, 2.0])


def weights() -> list[torch.Tensor]:
    return [torch.tensor(value, requires_grad=True) for value in (3.0, 4.0, 5.0)]


# essential
# en: nothing is cut
# zh: 什么都不切断
w, v, u = weights()
h = w * x
a = v * h
(u * (a + h)).sum().backward()
print("nothing cut: w.grad", w.grad, "| v.grad", v.grad)
whole = w.grad, v.grad
assert whole == (75, 45)

# en: the branch is cut at its end
# zh: 在分支的末端切断
w, v, u = weights()
h = w * x
a = v * h
(u * (a.detach() + h)).sum().backward()
print("branch cut: w.grad", w.grad, "| v.grad", v.grad)
assert w.grad == 15 and v.grad is None  # claim: ex-skip-alone
# end

# en: the residual connection is cut
# zh: 切断残差连接
w, v, u = weights()
h = w * x
a = v * h
(u * (a + h.detach())).sum().backward()
print("residual connection cut: w.grad", w.grad, "| v.grad", v.grad)
assert (w.grad, v.grad) == (60, 45)  # claim: ex-branch-alone

# en: both ways from h are cut, or h is computed in no_grad
# zh: 从 h 出发的两条路都切断，或者 h 在 no_grad 里计算
w, v, u = weights()
h = w * x
a = v * h.detach()
(u * (a + h.detach())).sum().backward()
print("both ways cut: w.grad", w.grad, "| v.grad", v.grad)
print("h has a graph:", h.grad_fn is not None)
assert w.grad is None and v.grad == 45  # claim: ex-both-ways-cut
assert h.grad_fn is not None

with torch.no_grad():
    h = w * x
print("under no_grad: h has a graph:", h.grad_fn is not None)
assert h.grad_fn is None  # claim: ex-block-leaves-no-graph

# en: the weight of the branch is frozen
# zh: 冻结分支的权重
w, v, u = weights()
v.requires_grad_(False)
h = w * x
a = v * h
(u * (a + h)).sum().backward()
print("v frozen: w.grad", w.grad, "| v.grad", v.grad)
assert w.grad == whole[0] and v.grad is None  # claim: ex-frozen-branch-lets-through

# en: a write into h, which the branch has saved
# zh: 写入分支保存的 h
w, v, u = weights()
h = w * x
a = v * h
h.mul_(2)
message = ""
try:
    (u * (a + h)).sum().backward()
except RuntimeError as error:
    message = str(error)
print("h doubled in place:", message[:60])
assert "inplace operation" in message  # claim: ex-saved-h-is-written

# en: a write into a, which no operation has saved
# zh: 写入 a，没有运算保存它
w, v, u = weights()
h = w * x
a = v * h
a.mul_(2)
(u * (a + h)).sum().backward()
print("a doubled in place: w.grad", w.grad, "| v.grad", v.grad)
assert (w.grad, v.grad) == (135, 90)  # claim: ex-unsaved-a-is-written

# en: the branch is an inference tensor
# zh: 分支是推理张量
w, v, u = weights()
h = w * x
with torch.inference_mode():
    a = v * h
(u * (a + h)).sum().backward()
print("a in inference_mode: w.grad", w.grad, "| v.grad", v.grad)
assert w.grad == 15 and v.grad is None  # claim: ex-added-inference-tensor
