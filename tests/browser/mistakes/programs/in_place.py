"""Mistakes that errors/in-place.md explains: writes into leaves and views of them, and by out=."""

import torch
from torch import nn

from tests.browser.mistakes.mistake import explained

LEAF = "errors/in-place/#leaf"
VIEW = "errors/in-place/#view-of-a-leaf"
OUT = "errors/in-place/#out-argument"


@explained(LEAF)
def critic_weights_clipped():
    def clip(critic, limit=0.01):
        for p in critic.parameters():
            p.clamp_(-limit, limit)

    clip(nn.Conv2d(3, 8, 4))


@explained(LEAF)
def optimizer_of_ones_own_without_no_grad():
    class SignSGD(torch.optim.Optimizer):
        def __init__(self, params):
            super().__init__(params, {"lr": 1e-3})

        def step(self):
            for group in self.param_groups:
                for p in group["params"]:
                    p.sub_(group["lr"] * p.grad.sign())

    gru = nn.GRU(2, 3)
    optimizer = SignSGD(gru.parameters())
    gru(torch.randn(4, 1, 2))[0].mean().backward()
    optimizer.step()


@explained(LEAF)
def adversarial_noise_added_to_the_image():
    image = torch.rand(1, 3, 4, 4, dtype=torch.float64).requires_grad_()
    image += 8 / 255 * torch.randn_like(image).sign()


@explained(LEAF)
def dropout_in_place_on_an_input():
    x = torch.randn(2, 6, requires_grad=True)
    nn.Sequential(nn.Dropout(0.1, inplace=True), nn.Linear(6, 1))(x)


@explained(LEAF)
def ema_of_weights_recorded():
    online, target = nn.Linear(3, 3), nn.Linear(3, 3)
    for slow, fast in zip(target.parameters(), online.parameters(), strict=True):
        slow.mul_(0.99).add_(fast, alpha=0.01)


@explained(VIEW)
def forget_gate_filled_with_ones():
    lstm = nn.LSTM(3, 5)
    for name, p in lstm.named_parameters():
        if "bias" in name:
            p[5:10].fill_(1.0)


@explained(VIEW)
def padding_row_set_to_zero():
    class Words(nn.Module):
        def __init__(self):
            super().__init__()
            self.table = nn.Embedding(100, 8)
            self.table.weight[0] = 0

    Words()


@explained(VIEW)
def kernel_pruned_by_a_mask():
    conv = nn.Conv1d(2, 2, 3)
    conv.weight.view(-1)[conv.weight.flatten().abs() < 0.1] = 0.0


@explained(VIEW)
def diagonal_filled():
    adjacency = nn.Parameter(torch.rand(4, 4))
    adjacency.diagonal().zero_()


@explained(OUT)
def matmul_into_a_workspace():
    workspace = torch.empty(5, 2)
    torch.matmul(torch.randn(5, 3), nn.Linear(3, 2).weight.T, out=workspace)


@explained(OUT)
def features_joined_into_a_buffer():
    class Pyramid(nn.Module):
        def __init__(self):
            super().__init__()
            self.levels = nn.ModuleList(nn.AvgPool1d(k) for k in (1, 2))
            self.register_buffer("joined", torch.empty(1, 2, 6))

        def forward(self, x):
            return torch.cat([level(x) for level in self.levels], -1, out=self.joined)

    Pyramid()(torch.randn(1, 2, 4, requires_grad=True))


@explained(OUT)
def exponential_into_an_old_tensor():
    log_std = nn.Parameter(torch.zeros(3))
    torch.exp(log_std, out=torch.ones(3))
