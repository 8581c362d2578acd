# Gradients for each item of a batch.
import torch
from torch.func import grad, vmap


def loss(w, x):
    return (w * x).sin().sum()


w, xs = torch.ones(2), torch.tensor([[0.0, 1.0], [2.0, 3.0]])
print(vmap(grad(loss), (None, 0))(w, xs))
print(grad(grad(torch.sin))(torch.tensor(0.0)))
