import torch
import torch.nn.functional as F

x = torch.ones(2, 2)
with torch.inference_mode():
    p = torch.nn.Parameter(torch.ones(2, 2))
    q = torch.nn.Parameter(torch.ones(2, 2))
    kernel = torch.nn.Parameter(torch.ones(1, 1, 1))

# en: outside again; both parameters require grad, x is a normal tensor
# zh: 回到块外；两个参数都需要梯度，x 是普通张量
results = {
    "p + x": p + x,
    "x @ p": x @ p,
    "p + 1": p + 1,
    "p.clone()": p.clone(),
    "p + q": p + q,
    "p ** 2": p**2,
    "p.exp()": p.exp(),
    "p.t()": p.t(),
    "F.linear(x, p)": F.linear(x, p),
}
print("p.requires_grad:", p.requires_grad)
for name, r in results.items():
    print(f"{name:15}", "recorded" if r.requires_grad else "not recorded")

try:
    F.conv1d(x[:, None], kernel)
except RuntimeError as error:
    message = str(error).split(". ")[0]
    print("F.conv1d      :", message)

recorded = [name for name, r in results.items() if r.requires_grad]
silent = [name for name in results if name not in recorded]
assert {"p + x", "x @ p"} < set(recorded)  # claim: im-mixed-inputs-are-recorded
assert {"p + 1", "p.clone()"} < set(recorded)  # claim: im-hidden-normal-tensors
assert {"p + q", "p ** 2", "p.exp()"} < set(silent)  # claim: im-inference-only-is-not
assert {"p.t()", "F.linear(x, p)"} < set(silent)  # claim: im-linear-is-silent
assert "cannot be saved" in message  # claim: im-convolution-is-not-silent
