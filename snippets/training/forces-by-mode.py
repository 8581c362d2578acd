import torch
from torch import nn


# essential
class Forces(nn.Module):
    def __init__(self):
        super().__init__()
        self.k = nn.Parameter(torch.tensor(2.0))

    def forward(self, x):
        energy = self.k * (x**2).sum()
        grad = torch.autograd.grad(energy, x, create_graph=self.training)
        return -grad[0]


model = Forces()
x = torch.ones(2, requires_grad=True)
forces = {"train": model(x), "eval": model.eval()(x)}
# end
for mode, f in forces.items():
    print(f"{mode:5} forces {f.tolist()}, with a graph: {f.requires_grad}")

train, evaluation = forces.values()
assert (
    train.tolist() == evaluation.tolist() == [-4.0, -4.0]
)  # claim: gp-mode-same-forces
assert train.requires_grad  # claim: gp-train-mode-keeps-a-graph
assert not evaluation.requires_grad  # claim: gp-eval-mode-keeps-none
