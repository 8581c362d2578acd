import torch
import torch.nn.functional as F

x = torch.ones(2, 2)
# essential
with torch.inference_mode():
    p = torch.nn.Parameter(torch.ones(2, 2))
    # end
    q = torch.nn.Parameter(torch.ones(2, 2))

# en: outside again: p and q are inference tensors that require grad
# zh: 回到块外：p 和 q 是需要梯度的推理张量
# essential
results = {
    "p + x": p + x,
    "x @ p": x @ p,
    "p + 1": p + 1,
    "p.clone()": p.clone(),
    "p + q": p + q,
    "p ** 2": p**2,
    "p.exp()": p.exp(),
    "F.pad(p, (1, 1))": F.pad(p, (1, 1)),
    "p.t()": p.t(),
    "F.linear(x, p)": F.linear(x, p),
}
# end
print("p.requires_grad:", p.requires_grad)
for name, r in results.items():
    print(f"{name:16}", "recorded" if r.requires_grad else "not recorded")

try:
    p.mean()
except RuntimeError as error:
    mean = str(error).split(", but")[0]
    print(f"{'p.mean()':16}", mean)

recorded = [name for name, r in results.items() if r.requires_grad]
silent = [name for name in results if name not in recorded]
assert {"p + x", "x @ p"} < set(recorded)  # claim: im-mixed-inputs-are-recorded
assert {"p + 1", "p.clone()"} < set(recorded)  # claim: im-hidden-normal-tensors
assert {"p + q", "p ** 2", "p.exp()"} < set(silent)  # claim: im-inference-only-is-not
assert {"p.t()", "F.linear(x, p)"} < set(silent)  # claim: im-linear-is-silent
assert "F.pad(p, (1, 1))" in recorded and "out=..." in mean  # claim: im-some-differ
