import torch

# essential
w = torch.tensor([1.0, 2.0], requires_grad=True)
y = w * 2
expressions = {
    "w": w,
    "w * 2": y,
    "y.detach()": y.detach(),
    "y.data": y.data,
    "y.clone()": y.clone(),
    "y.detach().clone()": y.detach().clone(),
    "y[0]": y[0],
    "w.double()": w.double(),
    "torch.zeros_like(w)": torch.zeros_like(w),
    "torch.nn.Parameter(y)": torch.nn.Parameter(y),
}
# end
memory = {t.data_ptr(): name for name, t in (("w", w), ("y", y))}

print("expression             requires_grad  leaf   shares with")
for name, t in expressions.items():
    shares = memory.get(t.data_ptr(), "-")
    print(f"{name:22} {t.requires_grad!s:14} {t.is_leaf!s:6} {shares}")

cut, copied, fresh = y.detach(), y.clone(), torch.nn.Parameter(y)
here = y.data_ptr()
assert cut.data_ptr() == here != copied.data_ptr()  # claim: start-sheet-sharing
assert copied.grad_fn and not cut.grad_fn  # claim: start-sheet-clone-is-recorded
assert not expressions["w.double()"].is_leaf  # claim: start-sheet-cast-is-no-leaf
assert fresh.is_leaf and fresh.data_ptr() == here  # claim: start-sheet-parameter-shares
