import torch

# essential
w = torch.ones(4, requires_grad=True)
calls = {
    "w * 0.01": w * 0.01,
    "w.to(torch.float32)": w.to(torch.float32),
    "w.to(torch.float64)": w.to(torch.float64),
    "w.float()": w.float(),
    "w.double()": w.double(),
    'w.to("cpu")': w.to("cpu"),
    'w.to("meta")': w.to("meta"),
    'w.to("cpu", copy=True)': w.to("cpu", copy=True),
    "w.contiguous()": w.contiguous(),
    "w.reshape(2, 2)": w.reshape(2, 2),
    "w.clone()": w.clone(),
}
# end
print(f"{'':23}{'leaf':6}{'is w':6}grad_fn")
for name, t in calls.items():
    node = t.grad_fn.name() if t.grad_fn else None
    print(f"{name:23}{t.is_leaf!s:6}{t is w!s:6}{node}")

same = [name for name, t in calls.items() if t is w]
leaves = [name for name, t in calls.items() if t.is_leaf]
assert same == leaves  # claim: leaf-only-no-ops-keep-it
assert "w.float()" in same  # claim: leaf-same-dtype-returns-self
assert "w.double()" not in same  # claim: leaf-other-dtype-makes-a-result
assert 'w.to("cpu")' in same  # claim: leaf-same-device-returns-self
assert 'w.to("meta")' not in same  # claim: leaf-other-device-makes-a-result
