import torch
from torch import nn

# essential
PAGES = {
    "Relu Sigmoid Tanh Clamp Hardtanh Hardsigmoid": "training/zero-gradients#saturated",
    "NllLoss NllLoss2D": "training/zero-gradients#ignored",
    "Mm Addmm Bmm": "training/zero-gradients#lora",
    "Mul": "training/zero-gradients#policy",
    "Round Sign Floor Ceil": "detach/straight-through#why",
    "ToCopy": "training/mixed-precision#underflow",
}


# en: call this in place of loss.backward()
# zh: 代替 loss.backward() 调用
def backward_and_tell(loss):
    found, seen, todo = [], set(), [loss.grad_fn]

    def look(node, inputs, outputs):
        zero = any(g is not None and not g.any() for g in inputs)
        if zero and any(g is not None and g.any() for g in outputs):
            name = node.name().split("Backward")[0]
            pages = [page for names, page in PAGES.items() if name in names.split()]
            found.append(f"{name}: {(*pages, 'training/zero-gradients')[0]}")

    while todo:
        if (node := todo.pop()) is not None and node not in seen:
            node.register_hook(lambda *grads, node=node: look(node, *grads))
            seen.add(node)
            todo += [other for other, _ in node.next_functions]
    loss.backward()
    return found


# end
_ = torch.manual_seed(0)
x, y = torch.randn(8, 4), torch.randn(8, 1)
layer, last = nn.Linear(4, 2), nn.Linear(2, 1)
zero = nn.Linear(2, 1, bias=False)
_ = nn.init.zeros_(zero.weight)
labels = torch.full((8,), -100)
outputs = {
    "no fault": last(layer(x).relu()),
    "dead ReLU": last((layer(x) - 9).relu()),
    "a weight of zero": zero(layer(x)) - y,
    "equal rewards": layer(x) * torch.zeros(8, 1),
    "round()": last(layer(x).round()),
    "float16": layer(x).half().float() * 1e-9,
}
losses = {fault: (out - 1).square().mean() for fault, out in outputs.items()}
ignored = nn.functional.cross_entropy(layer(x), labels, reduction="sum")
losses["all labels ignored"] = ignored
found = {fault: str(backward_and_tell(loss)) for fault, loss in losses.items()}
for fault, text in found.items():
    print(f"with {fault}:", text)

assert found["no fault"] == "[]"  # claim: sym-zero-healthy
for flat in torch.relu, torch.sigmoid, torch.tanh, lambda out: out.clamp(0, 1):
    text = str(backward_and_tell(flat(layer(x) - 500).sum()))
    assert "#saturated" in text  # claim: sym-zero-flat

assert "#lora" in found["a weight of zero"]  # claim: sym-zero-factor
assert "#policy" in found["equal rewards"]  # claim: sym-zero-rewards
assert "#ignored" in found["all labels ignored"]  # claim: sym-zero-ignored
for step in torch.round, torch.sign, torch.floor:
    text = str(backward_and_tell(step(layer(x)).sum()))
    assert "#why" in text  # claim: sym-zero-round

assert "#underflow" in found["float16"]  # claim: sym-zero-half
h = layer(x)
assert backward_and_tell((h - h).sum()) == []  # claim: sym-zero-cancelled
