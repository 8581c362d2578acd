"""Mistakes that errors/backward-calls.md explains."""

import torch
from torch import nn
from torch.nn import functional as F

from tests.browser.mistakes.mistake import explained

SECOND = "errors/backward-calls/#second-time"
CARRIED = "errors/backward-calls/#state-carried-over"
SCALAR = "errors/backward-calls/#scalar-outputs"
UNUSED = "errors/backward-calls/#not-used"


@explained(SECOND, CARRIED)
def loss_summed_over_all_steps():
    total, conv = torch.zeros(()), nn.Conv1d(1, 1, 3)
    for x in torch.randn(3, 2, 1, 9):
        total = total + F.silu(conv(x)).mean()
        total.backward()


@explained(SECOND, "training/several-losses/#one-part")
def two_heads_of_one_encoder():
    encoder = nn.Sequential(nn.Linear(4, 4), nn.Tanh())
    z = encoder(torch.randn(3, 4))
    for head in (nn.Linear(4, 1), nn.Linear(4, 2)):
        head(z).pow(2).mean().backward()


@explained(SECOND)
def gradient_taken_and_then_backward():
    def sharpness(loss, parameters):
        return sum(g.norm() for g in torch.autograd.grad(loss, parameters))

    net = nn.Sequential(nn.Linear(2, 3), nn.Softplus(), nn.Linear(3, 1))
    loss = net(torch.randn(5, 2)).mean()
    sharpness(loss, list(net.parameters()))
    loss.backward()


@explained(SECOND, CARRIED)
def weight_decay_computed_before_the_loop():
    layer = nn.Linear(3, 1)
    penalty = layer.weight.square().sum()
    for x in torch.randn(2, 4, 3):
        (layer(x).mean() + 0.01 * penalty).backward()


@explained(SECOND)
def saved_result_read_after_backward():
    y = torch.rand(3, requires_grad=True).sigmoid()
    y.sum().backward()
    print(y.grad_fn._saved_result)


@explained(SECOND)
def closure_that_keeps_its_loss():
    def minimize(closure, weights, steps):
        for _ in range(steps):
            closure()
            weights.grad = None

    weights = nn.Parameter(torch.randn(3))
    loss = weights.exp().sum()
    minimize(lambda: loss.backward(), weights, 5)


@explained(SECOND)
def tried_again_after_an_error():
    loss = nn.Linear(2, 1)(torch.ones(2)).sigmoid().log()
    loss.backward()
    try:
        loss.backward()
    except RuntimeError:
        loss.backward(retain_graph=True)


@explained(SECOND, CARRIED, "training/truncated-backprop/#lstm")
def lstm_state_kept_between_batches():
    class Forecaster(nn.Module):
        def __init__(self):
            super().__init__()
            self.lstm, self.state = nn.LSTM(1, 4), None

        def forward(self, x):
            out, self.state = self.lstm(x, self.state)
            return out[-1]

    model = Forecaster()
    for x in torch.randn(3, 5, 2, 1):
        model(x).mean().backward()


@explained(SECOND, CARRIED)
def memory_of_a_gru_cell_in_a_rollout():
    cell, memory = nn.GRUCell(2, 3), torch.zeros(1, 3)
    for observation in torch.randn(4, 1, 2):
        memory = cell(observation, memory)
        (-memory.log_softmax(-1)[0, 0]).backward()


@explained(SCALAR)
def triplet_loss_for_each_sample():
    def training_step(net, anchor, positive, negative):
        criterion = nn.TripletMarginLoss(reduction="none")
        loss = criterion(net(anchor), net(positive), net(negative))
        loss.backward()

    training_step(nn.Linear(3, 2), *torch.randn(3, 6, 3))


@explained(SCALAR)
def divergence_without_grad_outputs():
    x = torch.randn(4, 2, requires_grad=True)
    field = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 2))(x)
    torch.autograd.grad(field, x, create_graph=True)


@explained(SCALAR)
def two_losses_as_one_tensor():
    net = nn.Conv2d(1, 2, 1)
    out = net(torch.rand(1, 1, 4, 4))
    torch.stack([out.mean(), out.abs().max()]).backward()


@explained(SCALAR)
def weights_of_another_shape():
    out = nn.LSTM(2, 3)(torch.randn(5, 1, 2))[0]
    out.backward(torch.ones(5, 3))


@explained(SCALAR)
def grad_outputs_of_the_whole_batch():
    def jacobian_row(f, x, row):
        return torch.autograd.grad(f(x)[:, row], x, torch.ones_like(x))

    jacobian_row(nn.Linear(3, 3), torch.randn(2, 3, requires_grad=True), 0)


@explained("requires-grad/flags-and-leaves/#complex", SCALAR)
def loss_of_a_complex_spectrum():
    signal = torch.randn(16, requires_grad=True)
    torch.fft.fft(signal).sum().backward()


@explained(UNUSED)
def time_that_the_network_ignores():
    def residual(net, t, x):
        u = net(x)
        return torch.autograd.grad(u.sum(), (t, x), create_graph=True)

    residual(nn.Linear(1, 1), torch.rand(4, 1, requires_grad=True), torch.rand(4, 1, requires_grad=True))


@explained(UNUSED)
def inner_step_over_an_unused_head():
    nets = nn.ModuleDict({"policy": nn.Linear(2, 2), "value": nn.Linear(2, 1)})
    loss = nets["policy"](torch.randn(3, 2)).logsumexp(1).mean()
    torch.autograd.grad(loss, nets.parameters())


@explained(UNUSED)
def penalty_by_a_reshaped_copy():
    images = torch.rand(2, 1, 4, 4, requires_grad=True)
    score = nn.Conv2d(1, 1, 4)(images).sum()
    torch.autograd.grad(score, images.flatten(1), create_graph=True)


@explained(UNUSED)
def second_derivative_of_a_straight_line():
    x, a = torch.ones(2, requires_grad=True), torch.tensor(3.0, requires_grad=True)
    (first,) = torch.autograd.grad((a * x).sum(), x, create_graph=True)
    torch.autograd.grad(first.sum(), x)
