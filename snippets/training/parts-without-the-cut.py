import torch
from torch import nn

_ = torch.manual_seed(0)
body, head, x = nn.Linear(3, 4), nn.Linear(4, 2), torch.randn(8, 3)


# en: calls backward() for two pieces; returns the error of the second call
# zh: 对两段分别调用 backward()，返回第二次调用的报错
def second_pass(first, second, inputs=None):
    first.square().sum().backward(inputs=inputs)
    try:
        second.square().sum().backward(inputs=inputs)
    except RuntimeError as error:
        return str(error).split(" (")[0]
    return "no error"


# essential
leaf = body(x).detach().requires_grad_()
cut = second_pass(head(leaf[:4]), head(leaf[4:]))

h = body(x)
uncut = second_pass(head(h[:4]), head(h[4:]))

h = body(x)
named = second_pass(head(h[:4]), head(h[4:]), inputs=[h])
# end
print("two pieces, cut               :", cut)
print("two pieces, no cut            :", uncut)
print("two pieces, only inputs=[h]   :", named)

loss = head(leaf[:4]).square().sum()
loss.backward()
try:
    loss.backward()
except RuntimeError as error:
    again = str(error).split(" (")[0]
    print("backward() twice for one piece:", again)

assert cut == "no error" and "second time" in uncut  # claim: tr-parts-uncut-fails
assert "second time" in named  # claim: tr-parts-named-result-fails
assert "second time" in again  # claim: tr-parts-graph-of-a-part-freed
