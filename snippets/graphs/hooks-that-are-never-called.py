import torch
import warnings
from torch import nn

x = torch.ones(1, 2)
shift = nn.Parameter(torch.zeros(2))


class Named(nn.Linear):
    def forward(self, x):
        return {"logits": super().forward(x)}


class Listed(nn.Linear):
    def forward(self, x):
        return [super().forward(x)]


def calls(layer, run):
    seen = []
    _ = layer.register_full_backward_hook(lambda *_: seen.append(1))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        run(layer).sum().backward()
    return len(seen)


plain, frozen = nn.Linear(2, 2), nn.Linear(2, 2).requires_grad_(False)
# essential
counts = {
    "trainable layer": calls(plain, lambda layer: layer(x)),
    "frozen, something added": calls(frozen, lambda layer: layer(x) + shift),
    "frozen, added in place": calls(frozen, lambda layer: layer(x).add_(shift)),
    "output in a dict": calls(Named(2, 2), lambda layer: layer(x)["logits"]),
    "output in a list": calls(Listed(2, 2), lambda layer: layer(x)[0]),
    "states of an LSTM": calls(nn.LSTM(2, 2), lambda layer: layer(x)[1][0]),
    "layer.forward(x)": calls(nn.Linear(2, 2), lambda layer: layer.forward(x)),
}
# end
layer, seen = nn.Linear(2, 2), []
_ = layer.register_full_backward_hook(lambda *_: seen.append(1))
loss = layer(x.clone().requires_grad_()).sum()
_ = torch.autograd.grad(loss, layer.weight)
counts["grad(loss, layer.weight)"] = len(seen)

for name, count in counts.items():
    print(f"{name:24} calls: {count}")

assert counts["trainable layer"] == 1
added = counts["frozen, something added"], counts["frozen, added in place"]
assert added == (0, 0)  # claim: graph-hook-needs-output-with-history
packed = counts["output in a dict"], counts["output in a list"]
assert packed == (0, 0)  # claim: graph-hook-ignores-dicts
assert counts["states of an LSTM"] == 0  # claim: graph-hook-ignores-lstm-states
assert seen == []  # claim: graph-full-hook-waits-in-vain
assert counts["layer.forward(x)"] == 0  # claim: graph-forward-call-skips-backward-hooks
