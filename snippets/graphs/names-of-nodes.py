import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
first, second = x + x, x + x
# essential
results = {
    "x + x": first,
    "x + x again": second,
    "x**2": x**2,
    "x**x": x**x,
    "2**x": 2**x,
    "x.sum()": x.sum(),
    "x.sum(dim=0)": x.sum(dim=0),
}
# end
names = {text: result.grad_fn.name() for text, result in results.items()}
for text, name in names.items():
    print(f"{text:13}{name}")

# en: one name, but two nodes: each run of an operation makes a new node
# zh: 名字相同，却是两个节点：运算每执行一次，就新建一个节点
print("both sums have the same node:", first.grad_fn is second.grad_fn)
assert first.grad_fn is not second.grad_fn  # claim: graph-each-run-makes-a-node
assert names["x + x"] == names["x + x again"]  # claim: graph-number-counts-nothing
powers = {names[text] for text in ("x**2", "x**x", "2**x")}
assert len(powers) == 3  # claim: graph-number-tells-the-variant
