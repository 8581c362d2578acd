import torch

# essential
data = torch.tensor([1.0, 2.0])
w = torch.tensor([3.0, 4.0], requires_grad=True)
norm = torch.nn.BatchNorm1d(2)
with torch.no_grad():
    unrecorded = w * 2

tensors = {
    "data": data,
    "w": w,
    "norm.weight": norm.weight,
    "norm.running_mean": norm.running_mean,
    "data * 2": data * 2,
    "w * data": w * data,
    "w[0]": w[0],
    "w.detach()": w.detach(),
    "w * 2 in no_grad": unrecorded,
    "w > 3": w > 3,
}
# end
print(f"{'':18}requires_grad  is_leaf  grad_fn")
for name, t in tensors.items():
    node = t.grad_fn.name() if t.grad_fn else None
    print(f"{name:18}{t.requires_grad!s:15}{t.is_leaf!s:9}{node}")

leaf = {name for name, t in tensors.items() if t.is_leaf}
want = {name for name, t in tensors.items() if t.requires_grad}
rule = {name for name, t in tensors.items() if t.grad_fn is None}
assert "data" in leaf - want  # claim: leaf-plain-data-is-a-leaf
assert leaf & want == {"w", "norm.weight"}  # claim: leaf-parameter-is-a-leaf
assert "norm.running_mean" in leaf - want  # claim: leaf-buffer-wants-nothing
assert want - leaf == {"w * data", "w[0]"}  # claim: leaf-results-are-not
assert {"data * 2", "w.detach()"} < leaf - want  # claim: leaf-unrecorded-is-a-leaf
assert leaf == rule  # claim: leaf-rule
assert set(tensors) - leaf < want  # claim: leaf-non-leaf-always-wants
