import torch

w = torch.tensor(2.0, requires_grad=True)
# essential
total, outputs = 0.0, []
for x in (1.0, 2.0, 3.0):
    loss = w**x
    total = total + loss
    outputs.append(loss)

# end
print("total:", total.grad_fn.name())
print("list :", [t.grad_fn.name() for t in outputs])
steps = {t.grad_fn for t in outputs}
seen, new = set(), {total.grad_fn}
while new:
    seen |= new
    new = {n for f in new for n, _ in f.next_functions if n} - seen

print("steps in the graph of the sum:", len(steps & seen))
assert steps <= seen  # claim: cost-sum-reaches-every-step
assert all(t.requires_grad for t in outputs)  # claim: cost-list-holds-graphs

# graph: total
