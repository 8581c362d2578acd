import torch
from torch import nn
from torch.nn.functional import linear


class LoRA(nn.Module):
    def __init__(self, base):
        super().__init__()
        self.base = base.requires_grad_(False)
        self.A = nn.Parameter(torch.ones(1, base.in_features))
        self.B = nn.Parameter(torch.zeros(base.out_features, 1))

    @property
    def weight(self):
        return self.base.weight

    def forward(self, h):
        return self.base(h) + h @ (self.B @ self.A).T


# essential
head = LoRA(nn.Linear(2, 2, bias=False))
h = torch.ones(1, 2, requires_grad=True)
outputs = {
    "head.weight": linear(h, head.weight),
    "head(h)": head(h),
    "merged": linear(h, head.weight + head.B @ head.A),
}
# end
grads = {}
for name, out in outputs.items():
    head.B.grad = None
    out.sum().backward()
    grads[name] = None if head.B.grad is None else head.B.grad.tolist()
    print(f"{name:12} gradient of B:", grads[name])

assert grads["head.weight"] is None  # claim: lib-adapter-not-called
assert grads["head(h)"] == [[2.0], [2.0]]  # claim: lib-adapter-called
assert grads["merged"] == [[2.0], [2.0]]  # claim: lib-adapter-merged
