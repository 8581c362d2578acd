import torch
from torch.func import grad, vmap

w = torch.tensor([1.0, 2.0], requires_grad=True)
x = torch.tensor([1.0, 3.0])


def loss(w, x):
    return (w * x) ** 2


def outcome(call):
    try:
        return call().tolist()
    except RuntimeError as error:
        return str(error).split(".")[0]


# essential
losses = vmap(loss)(w, x)
directions = torch.eye(2)
ways = {
    "autograd.grad in vmap": lambda: vmap(
        lambda w, x: torch.autograd.grad(loss(w, x), w)[0]
    )(w, x),
    "over grad_outputs": lambda: vmap(
        lambda v: torch.autograd.grad(losses, w, v, retain_graph=True)[0]
    )(directions),
    "for a slice": lambda: torch.autograd.grad(losses[0], w[0])[0],
    "for the whole": lambda: torch.autograd.grad(losses.sum(), w)[0],
    "vmap(grad(loss))": lambda: vmap(grad(loss))(w, x),
}
# end
rows = {name: outcome(call) for name, call in ways.items()}
for name, result in rows.items():
    print(f"{name:21}", result)

inside, vectors, part, whole, nested = rows.values()
assert "does not require grad" in inside  # claim: func-autograd-grad-in-vmap
assert vectors == [[2.0, 0.0], [0.0, 36.0]]  # claim: func-vectors-mapped
assert "not have been used in the graph" in part  # claim: func-slice-not-used
assert whole == [2.0, 36.0]  # claim: func-whole-stack
assert nested == [2.0, 36.0]  # claim: func-grad-in-vmap
