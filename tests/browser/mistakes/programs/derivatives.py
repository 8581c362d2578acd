"""Mistakes that errors/derivatives.md explains."""

import torch
from torch import nn
from torch.nn import functional as F

from tests.browser.mistakes.mistake import explained, warned

MISSING = "errors/derivatives/#not-implemented"
NAN = "errors/derivatives/#nan"
CREATE_GRAPH = "errors/derivatives/#create-graph"
COMPILED = "errors/derivatives/#compiled-double-backward"


@explained(MISSING)
def class_weights_learned():
    weight = torch.ones(3, requires_grad=True)
    F.cross_entropy(torch.randn(4, 3, requires_grad=True), torch.tensor([0, 1, 2, 0]), weight)


@explained(MISSING)
def prediction_and_target_swapped():
    class Margin(nn.Module):
        def forward(self, scores, labels):
            return F.multilabel_soft_margin_loss(scores, labels) + F.soft_margin_loss(labels, scores)

    Margin()(nn.Linear(2, 3)(torch.randn(4, 2)), torch.ones(4, 3))


@explained(MISSING)
def histogram_weighted_by_attention():
    def color_histogram(pixels, attention):
        return torch.bincount(pixels.flatten(), weights=attention.flatten(), minlength=8)

    attention = torch.softmax(nn.Linear(4, 4)(torch.randn(4, 4)), -1)
    color_histogram(torch.randint(0, 8, (4, 4)), attention).sum().backward()


@explained(MISSING)
def order_of_the_zeta_function():
    s = torch.tensor([2.0, 3.0], requires_grad=True)
    torch.special.zeta(s, torch.ones(2)).sum().backward()


@explained(MISSING)
def shape_of_a_gamma_distribution():
    concentration = torch.tensor(2.0, requires_grad=True)
    torch.distributions.Gamma(concentration, 1.0).cdf(torch.tensor(1.5)).backward()


@explained(NAN)
def distance_of_equal_embeddings():
    def contrastive(a, b):
        return (a - b).pow(2).sum(1).pow(0.5).mean()

    with torch.autograd.set_detect_anomaly(True):
        encoder = nn.Linear(3, 2)
        x = torch.randn(4, 3)
        contrastive(encoder(x), encoder(x)).backward()


@explained(NAN)
def entropy_with_a_zero_probability():
    with torch.autograd.detect_anomaly():
        logits = torch.tensor([0.0, float("-inf")], requires_grad=True)
        p = logits.softmax(0)
        (p * p.log()).sum().backward()


@explained(NAN)
def angle_between_parallel_vectors():
    torch.autograd.set_detect_anomaly(True)
    a = torch.tensor([1.0, 0.0], dtype=torch.float64, requires_grad=True)
    (torch.acos(a @ a.detach()) * 0).backward()


@explained(NAN)
def backward_of_ones_own_divides_by_zero():
    class SafeLog(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x.clamp(min=1e-6).log()

        @staticmethod
        def backward(ctx, grad):
            (x,) = ctx.saved_tensors
            return grad * x / x

    with torch.autograd.set_detect_anomaly(True, check_nan=True):
        SafeLog.apply(torch.zeros(2, requires_grad=True)).sum().backward()


@warned(CREATE_GRAPH, "training/gradient-penalty/#backward")
def penalty_on_stored_gradients():
    critic, x = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1)), torch.randn(3, 2)
    critic(x).mean().backward(create_graph=True)
    sum(p.grad.square().sum() for p in critic.parameters() if p.grad is not None).backward()


@warned(CREATE_GRAPH)
def hessian_times_vector_by_backward():
    def hvp(f, x, v):
        f(x).backward(create_graph=True)
        return torch.autograd.grad(x.grad @ v, x)[0]

    hvp(lambda x: x.pow(4).sum(), torch.rand(3, requires_grad=True), torch.ones(3))


@explained(COMPILED)
def penalty_of_a_compiled_critic():
    critic = torch.compile(nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1)), backend="aot_eager")
    x = torch.randn(3, 2, requires_grad=True)
    (slope,) = torch.autograd.grad(critic(x).sum(), x, create_graph=True)
    slope.norm(dim=1).sub(1).square().mean().backward()


@explained(COMPILED)
def forces_of_a_compiled_potential():
    @torch.compile(backend="aot_eager")
    def energy(positions):
        return torch.exp(-positions.square().sum(-1)).sum()

    positions = torch.randn(3, 3, dtype=torch.float64, requires_grad=True)
    forces = torch.autograd.grad(energy(positions), positions, create_graph=True)[0]
    torch.autograd.grad(forces.sum(), positions)
