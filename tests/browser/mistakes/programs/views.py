"""Mistakes that errors/views.md explains: recorded writes into views."""

import torch
from torch import nn
from torch.nn import functional as F

from tests.browser.mistakes.mistake import explained

IN_NO_GRAD = "errors/views/#view-made-in-no-grad"
IN_INFERENCE = "errors/views/#view-made-in-inference-mode"
SEVERAL = "errors/views/#several-views"
HOOK = "errors/views/#backward-hook"


@explained(IN_NO_GRAD, "no-grad/views-made-inside/#exactly")
def class_token_taken_in_no_grad():
    tokens = nn.Linear(4, 4)(torch.randn(2, 5, 4))
    with torch.no_grad():
        cls = tokens[:, 0]
    cls += torch.ones(4)


@explained(IN_NO_GRAD, "no-grad/views-made-inside/#exactly")
def transposed_by_a_decorated_helper():
    @torch.no_grad()
    def channels_last(x):
        return x.permute(0, 2, 3, 1)

    def normalize(image):
        return channels_last(image).div_(255)

    normalize(nn.Conv2d(3, 3, 1)(torch.randn(1, 3, 4, 4)))


@explained(IN_NO_GRAD, "no-grad/views-made-inside/#exactly")
def parameter_seen_flat_and_scaled_later():
    weight = nn.Parameter(torch.randn(3, 3))
    with torch.no_grad():
        flat = weight.view(9)
    flat.mul_(0.5)


@explained(IN_INFERENCE)
def slice_taken_in_inference_mode():
    hidden = nn.GRUCell(3, 3)(torch.randn(2, 3))
    with torch.inference_mode():
        last = hidden[-1]
    last.clamp_(min=0)


@explained(IN_INFERENCE)
def heads_split_in_inference_mode():
    def heads(x, n):
        with torch.inference_mode():
            return x.view(*x.shape[:-1], n, -1)

    heads(torch.randn(2, 3, 8, requires_grad=True).exp(), 2).mul_(8**-0.5)


@explained(SEVERAL)
def gates_squashed_after_chunk():
    class Cell(nn.Module):
        def __init__(self):
            super().__init__()
            self.gates = nn.Linear(3, 12)

        def forward(self, x):
            i, f, g, o = self.gates(x).chunk(4, 1)
            return o.sigmoid_() * (i.sigmoid_() * g.tanh_() + f.sigmoid_())

    Cell()(torch.randn(2, 3)).sum().backward()


@explained(SEVERAL)
def query_scaled_after_split():
    def attention(x, projection):
        q, k, v = projection(x).split(4, dim=-1)
        q *= 4**-0.5
        return F.scaled_dot_product_attention(q, k, v)

    attention(torch.randn(1, 5, 4), nn.Linear(4, 12))


@explained(SEVERAL)
def rows_normalized_in_a_loop():
    features = nn.Linear(3, 3)(torch.randn(4, 3))
    for row in features:
        row /= row.norm()


@explained(SEVERAL)
def base_changed_after_unbind():
    steps = nn.Linear(2, 2)(torch.randn(3, 2))
    first, *_ = steps.unbind(0)
    steps.add_(1)
    first.sum().backward()


@explained(HOOK, "graphs/hooks/#backward")
def vgg_with_full_backward_hook():
    class Cam:
        def __init__(self, model, layer):
            layer.register_full_backward_hook(self.store)
            self.model = model

        def store(self, module, grad_input, grad_output):
            self.gradient = grad_output[0]

        def __call__(self, x):
            return self.model(x)

    vgg = nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU(inplace=True), nn.MaxPool2d(2))
    Cam(vgg, vgg[0])(torch.randn(1, 3, 8, 8))


@explained(HOOK, "graphs/hooks/#backward")
def residual_added_to_a_hooked_norm():
    norm = nn.BatchNorm1d(3)
    norm.register_full_backward_hook(lambda module, grad_input, grad_output: None)
    x = torch.randn(4, 3, requires_grad=True)
    out = norm(x)
    out += x


@explained(HOOK, "graphs/custom-function/#same-tensor")
def reversed_gradient_written_into():
    class ReverseGradient(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x.view_as(x)

        @staticmethod
        def backward(ctx, grad):
            return -grad

    F.dropout(ReverseGradient.apply(nn.Linear(2, 2)(torch.randn(3, 2))), 0.5, inplace=True)
