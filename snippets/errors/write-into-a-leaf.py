import torch

w = torch.ones(3, requires_grad=True)
# essential
writes = {
    "w.sub_(1)": lambda: w.sub_(1),
    "w.copy_(zeros)": lambda: w.copy_(torch.zeros(3)),
    "relu(w, inplace)": lambda: torch.nn.functional.relu(w, inplace=True),
    "w[:].add_(1)": lambda: w[:].add_(1),
    "out=w": lambda: torch.add(torch.ones(3), 1, out=w),
}
# end
refused = {}
for name, write in writes.items():
    try:
        write()
    except RuntimeError as error:
        refused[name] = str(error)
        print(f"{name:17}", error)

starts = [text.split()[0] for text in refused.values()]
assert starts == ["a", "a", "a", "a", "add():"]  # claim: err-all-leaf-writes-refused
assert refused["w.sub_(1)"].startswith("a leaf Variable")  # claim: err-leaf-in-place

# essential
# en: right: an update is not part of the formula, so do not record it
# zh: 正确：更新参数不属于要求导的公式，不要记录
with torch.no_grad():
    for write in writes.values():
        _ = write()

# end
print("after the writes in no_grad: is_leaf", w.is_leaf, "| grad_fn", w.grad_fn)
assert w.is_leaf and w.requires_grad  # claim: err-no-grad-write-keeps-leaf
