import torch
from torch.utils.data import DataLoader

w = torch.nn.Parameter(torch.tensor([1.0, 2.0]))
# essential
made = {
    "zeros_like(w)": torch.zeros_like(w),
    "randn_like(w * 2)": torch.randn_like(w * 2),
    "w.new_zeros(2)": w.new_zeros(2),
    "w.new_tensor([3.0])": w.new_tensor([3.0]),
    "zeros_like(w, requires_grad=True)": torch.zeros_like(w, requires_grad=True),
    "w.clone()": w.clone(),
    "batch of DataLoader(w)": next(iter(DataLoader(w, batch_size=2))),
}
for name, t in made.items():
    print(f"{name:34} requires_grad {t.requires_grad!s:6} {type(t).__name__}")
# end

flags = [t.requires_grad for t in made.values()]
assert flags[:4] == [False] * 4  # claim: leaf-like-inherits-no-flag
assert flags[4]  # claim: leaf-like-with-flag
kinds = [type(t) for t in made.values()]
assert kinds == [torch.Tensor] * 7  # claim: leaf-like-is-no-parameter
batch = made["batch of DataLoader(w)"]
assert batch.grad_fn.name() == "StackBackward0"  # claim: leaf-batch-keeps-history
