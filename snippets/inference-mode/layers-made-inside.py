import torch
from torch import nn

seen = {}


# essential
# en: the layer is made in inference mode, and trained outside
# zh: 层在推理模式里创建，在外面训练
def train(name, make, x):
    with torch.inference_mode():
        layer = make()
    try:
        y = layer(x)
        if y.requires_grad:
            y.sum().backward()
        # end
        got = layer.weight.grad is not None
        seen[name] = "gradient" if got else "no gradient"
    except RuntimeError as error:
        seen[name] = str(error).split(". ")[0]
    print(f"{name:10}", seen[name])


x, ids = torch.ones(2, 2), torch.tensor([0])
train("Linear", lambda: nn.Linear(2, 2, bias=False), x)
train("PReLU", lambda: nn.PReLU(), x)
train("Embedding", lambda: nn.Embedding(2, 2), ids)
train("Conv1d", lambda: nn.Conv1d(1, 1, 1), x[:, None])
train("LayerNorm", lambda: nn.LayerNorm(2), x)
assert (
    seen["Linear"] == seen["PReLU"] == "no gradient"
)  # claim: im-some-layers-are-silent
assert seen["Embedding"] == "gradient"  # claim: im-embedding-gets-its-gradient
assert "cannot be saved" in seen["Conv1d"]  # claim: im-convolution-is-not-silent
assert seen["LayerNorm"] == seen["Conv1d"]  # claim: im-layer-norm-is-not-silent
