import contextlib
import torch
from torch import nn

_ = torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 8), nn.Tanh(), nn.Dropout(), nn.Linear(8, 1))
x = torch.randn(4, 8)
seen = {}
for mode in contextlib.nullcontext, torch.no_grad, torch.inference_mode:
    saved = []
    _ = torch.manual_seed(1)
    # essential
    keep = torch.autograd.graph.saved_tensors_hooks(saved.append, lambda t: t)
    with mode(), keep:
        y = model(x)
        drops = model[2].training
    # end
    name = mode.__name__.replace("nullcontext", "neither mode")
    seen[name] = (y.detach(), len(saved), drops)

print(f"{'':15}{'saved tensors':15}{'dropout on':12}same values")
first = seen["neither mode"][0]
for name, (y, count, drops) in seen.items():
    print(f"{name:15}{count:<15}{drops!s:12}{torch.equal(y, first)}")

values = [y for y, _, _ in seen.values()]
assert all(torch.equal(y, first) for y in values)  # claim: im-same-values
counts = [count for _, count, _ in seen.values()]
assert counts[0] > 0  # claim: im-grad-mode-saves
assert counts[1] == counts[2] == 0  # claim: im-both-save-nothing
assert seen["inference_mode"][2]  # claim: im-does-not-call-eval
