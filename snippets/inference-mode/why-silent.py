import torch
import torch.nn.functional as F

x = torch.ones(2, 2)
# essential
with torch.inference_mode():
    p = torch.nn.Parameter(torch.ones(2, 2))
    # end
    q = torch.nn.Parameter(torch.ones(2, 2))
    kernel = torch.nn.Parameter(torch.ones(1, 1, 1))

# en: outside again; both parameters require grad, x is a normal tensor
# zh: 回到块外；两个参数都需要梯度，x 是普通张量
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
    F.conv1d(x[:, None], kernel)
except RuntimeError as error:
    message = str(error).split(". ")[0]
    print("F.conv1d      :", message)
try:
    p.mean()
except RuntimeError as error:
    mean = str(error).split(", but")[0]
    print("p.mean()      :", mean)

recorded = [name for name, r in results.items() if r.requires_grad]
silent = [name for name in results if name not in recorded]
assert {"p + x", "x @ p"} < set(recorded)  # claim: im-mixed-inputs-are-recorded
assert {"p + 1", "p.clone()"} < set(recorded)  # claim: im-hidden-normal-tensors
assert {"p + q", "p ** 2", "p.exp()"} < set(silent)  # claim: im-inference-only-is-not
assert {"p.t()", "F.linear(x, p)"} < set(silent)  # claim: im-linear-is-silent
assert "F.pad(p, (1, 1))" in recorded and "out=..." in mean  # claim: im-some-differ
assert "cannot be saved" in message  # claim: im-convolution-is-not-silent


def trained(kind, *sizes, x=x):
    with torch.inference_mode():
        layer = kind(*sizes)
    try:
        y = layer(x)
    except RuntimeError:
        return "error"
    y.sum().backward() if y.requires_grad else None
    return "no gradient" if layer.weight.grad is None else "gradient"


nn, ids = torch.nn, torch.tensor([0])
layers = {
    "PReLU": trained(nn.PReLU),
    "LayerNorm": trained(nn.LayerNorm, 2),
    "LSTM": trained(nn.LSTM, 2, 2),
    "Embedding": trained(nn.Embedding, 2, 2, x=ids),
}
print("layers made in inference mode:", layers)
found = list(layers.values())
assert found == [
    "no gradient",
    "error",
    "error",
    "gradient",
]  # claim: im-other-layers-differ
