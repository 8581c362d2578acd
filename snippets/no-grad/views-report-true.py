import torch

# essential
x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)

with torch.no_grad():
    views = {"x[0]": x[0], "x.view": x.view(3, 1), "x.expand": x.expand(2, 3)}
    others = {"x * 1": x * 1, "x.clone": x.clone(), "x.detach": x.detach()}

# end
for name, t in {**views, **others}.items():
    print(f"{name:9}", t.requires_grad, t.grad_fn)

assert all(t.requires_grad for t in views.values())  # claim: views-report-true
assert not any(t.grad_fn for t in views.values())  # claim: views-have-no-history
assert not any(t.requires_grad for t in others.values())  # claim: copies-report-false

# essential
# en: backward() runs without an error, yet neither tensor gets a gradient
# zh: backward() 不报错，但两个张量都没有得到梯度
view = views["x[0]"]
(view * 2).backward()
print("x.grad:", x.grad, "| view.grad:", view.grad)
# end
assert x.grad is None and view.grad is None  # claim: views-deliver-nothing

# en: after a write to the base, no recorded operation may use the view
# zh: 基张量被原地修改之后，这个视图就不能再用于要记录的运算
with torch.no_grad():
    x.mul_(2)
try:
    (view * 2).backward()
except RuntimeError as error:
    message = str(error)
    print("after x.mul_(2):", message.partition(" with grad mode")[0])
assert "view was created in no_grad mode" in message  # claim: views-fail-after-a-write

# en: some calls return their input itself, with its history
# zh: 有些调用返回输入本身，历史也就保留
h = x * 1
with torch.no_grad():
    same = h.contiguous(), h.to(h.dtype), torch.nn.Dropout().eval()(h)
print("returned itself:", [t is h for t in same])
assert all(t is h and t.grad_fn for t in same)  # claim: returned-inputs-keep-history
