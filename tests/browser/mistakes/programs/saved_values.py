"""Mistakes that errors/in-place.md explains: writes into values that were saved for the backward pass."""

import torch
from torch import nn
from torch.nn import functional as F

from tests.browser.mistakes.mistake import explained

MODIFIED = "errors/in-place/#modified"
STEP = "errors/in-place/#optimizer-step"
HIDDEN = "errors/in-place/#hidden"
FIND = "errors/in-place/#find-the-operation"


@explained(MODIFIED)
def attention_masked_after_softmax():
    def attend(q, k, v, mask):
        weights = torch.softmax(q @ k.mT / 2, -1)
        weights.masked_fill_(mask, 0.0)
        return weights @ v

    q = nn.Linear(4, 4)(torch.randn(2, 5, 4))
    attend(q, q, q, torch.ones(5, 5, dtype=torch.bool).triu(1)).sum().backward()


@explained(MODIFIED)
def euler_steps_written_into_one_tensor():
    def simulate(stiffness, steps):
        path = torch.zeros(steps, 3, dtype=torch.float64)
        path[0] = 1.0
        for t in range(1, steps):
            path[t] = path[t - 1] - 0.1 * stiffness * path[t - 1]
        return path

    simulate(torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64, requires_grad=True), 4).square().sum().backward()


@explained(MODIFIED, HIDDEN)
def shortcut_added_behind_a_relu():
    class Block(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv, self.bn = nn.Conv2d(2, 2, 3, padding=1), nn.BatchNorm2d(2)

        def forward(self, x):
            out = F.relu(self.bn(self.conv(x)))
            out += x
            return out

    nn.Sequential(Block(), Block())(torch.randn(2, 2, 5, 5)).mean().backward()


@explained(MODIFIED, STEP)
def actor_goes_backward_after_the_critic_has_stepped():
    actor, critic = nn.Linear(3, 1), nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 1))
    optimizer, state = torch.optim.Adam(critic.parameters()), torch.randn(6, 3)
    actor_loss = -critic(torch.cat([state, actor(state)], 1)).mean()
    critic(torch.randn(6, 4)).square().mean().backward()
    optimizer.step()
    actor_loss.backward()


@explained(MODIFIED, STEP)
def generator_and_discriminator_stepped_too_early():
    def both_losses(g, d, noise):
        fake = g(noise)
        return F.softplus(d(fake)).mean(), F.softplus(-d(fake)).mean()

    g, d = nn.ConvTranspose2d(4, 1, 4), nn.Sequential(nn.Conv2d(1, 3, 3), nn.ELU(), nn.Conv2d(3, 1, 2))
    steps = [torch.optim.RMSprop(m.parameters()) for m in (d, g)]
    for loss, optimizer in zip(both_losses(g, d, torch.randn(2, 4, 1, 1)), steps, strict=True):
        loss.backward(retain_graph=True)
        optimizer.step()


@explained(MODIFIED)
def tensor_saved_by_a_function_overwritten():
    class Cube(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x**3

        @staticmethod
        def backward(ctx, grad):
            return 3 * ctx.saved_tensors[0] ** 2 * grad

    h = torch.randn(3, 2, requires_grad=True) * 2
    y = Cube.apply(h)
    h.zero_()
    y.sum().backward()


@explained(MODIFIED, HIDDEN)
def embedding_renormalized_in_forward():
    table = nn.Embedding(9, 4, max_norm=0.5)
    scores = table.weight @ nn.Parameter(torch.randn(4))
    (scores.sum() + table(torch.arange(9)).sum()).backward()


@explained(MODIFIED, FIND)
def gates_squashed_in_place_under_anomaly_detection():
    class Gate(nn.Module):
        def forward(self, x):
            y = torch.sigmoid(x)
            y.mul_(2).sub_(1)
            return y

    with torch.autograd.detect_anomaly():
        nn.Sequential(nn.Linear(2, 2), Gate())(torch.randn(3, 2)).sum().backward()


@explained(MODIFIED, FIND)
def norm_divided_in_place_under_anomaly_detection():
    with torch.autograd.set_detect_anomaly(True):
        x = torch.randn(4, requires_grad=True)
        unit = x.tanh()
        unit /= unit.norm()
        unit.prod().backward()
