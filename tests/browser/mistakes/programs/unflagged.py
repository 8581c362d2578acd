"""Mistakes that errors/no-graph.md explains: the tensor that is asked about never asked for a gradient."""

import torch
from torch import nn
from torch.nn import functional as F

from tests.browser.mistakes.mistake import explained

INPUT = "errors/no-graph/#differentiated-input"
RETAIN = "errors/no-graph/#retain-grad"
HOOK = "errors/no-graph/#register-hook"


@explained(INPUT)
def wgan_penalty_without_flag():
    def gradient_penalty(critic, real, fake):
        mixed = real.lerp(fake, torch.rand(4, 1, 1, 1))
        (slope,) = torch.autograd.grad(critic(mixed).sum(), mixed, create_graph=True)
        return (slope.flatten(1).norm(dim=1) - 1).square().mean()

    critic = nn.Sequential(nn.Conv2d(1, 2, 3), nn.LeakyReLU(), nn.Flatten(), nn.Linear(72, 1))
    gradient_penalty(critic, torch.randn(4, 1, 8, 8), torch.randn(4, 1, 8, 8)).backward()


@explained(INPUT)
def forces_of_unflagged_positions():
    positions, strength = torch.randn(5, 3, dtype=torch.float64), torch.tensor(0.3, requires_grad=True)
    energy = (strength / torch.pdist(positions)).sum()
    -torch.autograd.grad(energy, positions)[0]


@explained(INPUT)
def residual_of_a_physical_network():
    def residual(net, t, x):
        u = net(torch.stack([t, x], -1))
        return torch.autograd.grad(u, t, torch.ones_like(u), create_graph=True)[0]

    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    residual(net, torch.linspace(0, 1, 6), torch.zeros(6))


@explained(INPUT)
def inner_loop_over_frozen_weights():
    model = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))
    model[0].requires_grad_(False)
    torch.autograd.grad(model(torch.randn(3, 2)).var(), list(model.parameters()), create_graph=True)


@explained(RETAIN)
def feature_map_of_a_frozen_network():
    body = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4)).requires_grad_(False)
    body(torch.randn(2, 3, 6, 6)).retain_grad()


@explained(RETAIN)
def attention_map_kept_in_evaluation():
    def keep(module, inputs, output):
        output[1].retain_grad()

    attention = nn.MultiheadAttention(4, 2).eval()
    attention.register_forward_hook(keep)
    with torch.no_grad():
        attention(*[torch.randn(5, 1, 4)] * 3)


@explained(HOOK)
def hook_on_a_frozen_embedding():
    embedding = nn.Embedding.from_pretrained(torch.randn(6, 3))
    embedding.weight.register_hook(lambda grad: grad * torch.tensor([[0.0]] + [[1.0]] * 5))


@explained(HOOK)
def hook_on_detached_activations():
    def watch(activations, name):
        return {name: activations.register_hook(lambda grad: print(name, grad.norm()))}

    watch(F.gelu(nn.Linear(4, 4)(torch.randn(2, 4))).detach(), "mlp.act")
