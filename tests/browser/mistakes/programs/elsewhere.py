"""Mistakes that pages outside errors/ explain."""

import torch
from torch import nn
from torch.autograd.function import once_differentiable
from torch.utils.checkpoint import checkpoint

from tests.browser.mistakes.mistake import explained, warned


class Scale(torch.autograd.Function):
    """Forgets the gradient of its second argument."""

    @staticmethod
    def forward(ctx, x, factor):
        ctx.factor = factor
        return x * factor

    @staticmethod
    def backward(ctx, grad):
        return grad * ctx.factor


class Shift(torch.autograd.Function):
    """Gives a gradient to a number, and only once."""

    @staticmethod
    def forward(ctx, x, by):
        return x + by

    @staticmethod
    @once_differentiable
    def backward(ctx, grad):
        return grad, grad.sum()


class Clip(torch.autograd.Function):
    """Cannot be differentiated twice."""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.clamp(-1, 1) ** 2

    @staticmethod
    @once_differentiable
    def backward(ctx, grad):
        return 2 * grad * ctx.saved_tensors[0]


@explained("graphs/custom-function/#one-per-input")
def one_gradient_for_two_arguments():
    class Layer(nn.Linear):
        def forward(self, x):
            return Scale.apply(super().forward(x), 0.5)

    Layer(3, 1)(torch.randn(2, 3)).mean().backward()


@explained("graphs/custom-function/#one-per-input")
def gradient_for_a_number():
    Shift.apply(nn.Linear(2, 2)(torch.ones(2)), 3).sum().backward()


@explained("errors/own-functions/#second-derivative", "graphs/custom-function/#check")
def second_derivative_of_a_function_for_one():
    x = torch.rand(3, requires_grad=True)
    (slope,) = torch.autograd.grad(Clip.apply(x).square().sum(), x, create_graph=True)
    slope.sum().backward()


@explained("errors/optimizers/#more-than-one-group", "training/unfreeze/#new-group")
def head_given_to_the_optimizer_twice():
    model = nn.Sequential(nn.Conv2d(1, 1, 3), nn.Flatten(), nn.Linear(4, 2))
    optimizer = torch.optim.Adam(model.parameters())
    optimizer.add_param_group({"params": model[2].parameters(), "lr": 1e-4})


@explained("training/unfreeze/#resume", "errors/schedulers/#group-size")
def resumed_with_other_groups():
    def resume(optimizer, saved):
        optimizer.load_state_dict(saved["optimizer"])

    body, head = nn.Linear(2, 2), nn.Linear(2, 1)
    saved = {"optimizer": torch.optim.AdamW([{"params": m.parameters()} for m in (body, head)]).state_dict()}
    resume(torch.optim.AdamW([*body.parameters(), *head.parameters()]), saved)


@explained("eval/batchnorm/#batch-of-one")
def last_batch_of_one_sample():
    head = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.ReLU())
    for x in torch.utils.data.DataLoader(torch.randn(5, 3), batch_size=2):
        head(x)


@warned("training/checkpointing/#left-out")
def checkpoint_without_saying_which():
    checkpoint(nn.Linear(2, 2), torch.randn(1, 2, requires_grad=True))


@warned("errors/hooks/#no-input", "graphs/hooks/#backward")
def hook_on_the_first_layer():
    stem = nn.Conv2d(1, 1, 3)
    stem.register_full_backward_hook(lambda module, grad_input, grad_output: None)
    stem(torch.randn(1, 1, 5, 5)).sum().backward()
