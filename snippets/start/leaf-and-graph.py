import torch

# en: x is data; w requires grad, as the weights of a model do
# zh: x 是数据；w 像模型的权重一样，需要梯度
x = torch.tensor(2.0)
w = torch.tensor(3.0, requires_grad=True)

# graph: loss
y = w * x
loss = (y - 1) ** 2

print("tensor  is_leaf  requires_grad  made by")
for name, t in {"x": x, "w": w, "y": y, "loss": loss}.items():
    made_by = t.grad_fn.name() if t.grad_fn else "-"
    print(f"{name:7} {t.is_leaf!s:8} {t.requires_grad!s:14} {made_by}")

assert x.is_leaf and not x.requires_grad  # claim: start-data-asks-for-nothing
assert w.is_leaf and w.grad_fn is None  # claim: start-asked-tensor-is-a-leaf
assert y.requires_grad and not y.is_leaf  # claim: start-result-takes-part
assert loss.grad_fn.next_functions[0][0] is not None  # claim: start-nodes-are-linked
