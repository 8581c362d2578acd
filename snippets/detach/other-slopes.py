import torch
from torch.nn.functional import hardtanh, one_hot, softmax


# essential
# en: the value of `hard`, with the gradient of `soft`
# zh: 取 `hard` 的值，梯度则是 `soft` 的梯度
def replace(hard, soft):
    return soft + (hard - soft).detach()


x = torch.tensor([-2.0, 0.3, 5.0], requires_grad=True)
binary = replace(x.sign(), hardtanh(x))
binary.sum().backward()
print("sign, hardtanh : value", binary.tolist(), "gradient", x.grad.tolist())
# end
assert binary.tolist() == [-1.0, 1.0, 1.0]  # claim: det-ste-sign
assert x.grad.tolist() == [0.0, 1.0, 0.0]  # claim: det-ste-clipped-slope

logits = torch.tensor([1.0, 2.0], requires_grad=True)
soft = softmax(logits, dim=0)
choice = replace(one_hot(soft.argmax(), 2), soft)
(choice * torch.tensor([1.0, 3.0])).sum().backward()
slopes = [round(g, 4) for g in logits.grad.tolist()]
print("one-hot choice : value", choice.tolist(), "gradient", slopes)
assert choice.tolist() == [0.0, 1.0]  # claim: det-ste-one-hot
assert logits.grad.abs().min() > 0  # claim: det-ste-one-hot-has-gradient

layer, values = torch.nn.Linear(2, 3), torch.arange(3.0).requires_grad_()
for used in ("product", "index"):
    layer.weight.grad = None
    hard = torch.nn.functional.gumbel_softmax(layer(torch.ones(2)), hard=True)
    picked = (hard * values).sum() if used == "product" else values[hard.argmax()]
    picked.backward()
    if used == "product":
        assert layer.weight.grad is not None  # claim: det-hard-choice-multiplied

assert layer.weight.grad is None  # claim: det-hard-choice-as-index
