import torch

w = torch.zeros(3, requires_grad=True)
y = w * 1

# essential
with torch.no_grad():
    view = y[0]

# en: the write comes after the block
# zh: 写入发生在代码块之后
try:
    view += 1
except RuntimeError as error:
    message = str(error)
    # end
    for part in message.split(". "):
        print(part)

# en: how to recognise such a view: it requires grad, but has no history
# zh: 怎样认出这种视图：需要梯度，却没有历史
print("is a view    :", view._is_view())
print("requires grad:", view.requires_grad)
print("grad_fn      :", view.grad_fn)
assert "created in no_grad mode" in message  # claim: ng-view-inside-write-outside
assert view._is_view() and view.requires_grad
assert view.grad_fn is None  # claim: ng-such-a-view-has-no-history

asked = torch.zeros(3)[0].requires_grad_()
like = asked._is_view() and asked.requires_grad and asked.grad_fn is None
assert like

plain = torch.zeros(3)
with torch.no_grad():
    inside = plain[0:2]

signs = [(t._is_view(), t.requires_grad, t.grad_fn) for t in (inside, plain[0:2])]
assert signs[0] == signs[1] == (True, False, None)  # claim: ng-plain-view-tells-nothing
