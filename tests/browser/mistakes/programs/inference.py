"""Mistakes that errors/inference.md explains: inference tensors outside inference mode."""

import torch
from torch import nn
from torch.nn import functional as F
from torch.utils._python_dispatch import return_and_correct_aliasing
from torch.utils.data import DataLoader, TensorDataset

from tests.browser.mistakes.mistake import explained

SAVED = "errors/inference/#saved-for-backward"
IN_PLACE = "errors/inference/#in-place-update"
FLAG = "errors/inference/#setting-requires-grad"
VERSION = "errors/inference/#version-counter"
SET_VERSION = "errors/inference/#set-version-counter"


@explained(SAVED, "inference-mode/in-training/#caches")
def rotary_table_cached_by_validation():
    class Rotary(nn.Module):
        def __init__(self):
            super().__init__()
            self.q, self.table = nn.Linear(4, 4), None

        def forward(self, x):
            if self.table is None:
                self.table = torch.outer(torch.arange(x.shape[1]).float(), torch.ones(4)).cos()
            return self.q(x) * self.table

    model = Rotary()
    with torch.inference_mode():
        model(torch.randn(1, 3, 4))
    model(torch.randn(1, 3, 4)).sum().backward()


@explained(SAVED)
def teacher_logits_as_a_target():
    def distill(student, teacher, x):
        with torch.inference_mode():
            target = teacher(x).softmax(-1)
        return F.kl_div(student(x).log_softmax(-1), target)

    distill(nn.Linear(3, 4), nn.Linear(3, 4), torch.randn(5, 3))


@explained(SAVED)
def images_decoded_in_inference_mode():
    with torch.inference_mode():
        images = TensorDataset(torch.randn(4, 3, 8, 8))
    conv = nn.Conv2d(3, 2, 3)
    for (x,) in DataLoader(images, batch_size=None):
        conv(x).mean().backward()


@explained(SAVED)
def token_ids_generated_in_inference_mode():
    with torch.inference_mode():
        ids = torch.multinomial(torch.ones(10), 4)
    nn.Embedding(10, 3)(ids)


@explained(IN_PLACE)
def running_mean_of_a_norm_built_in_the_mode():
    with torch.inference_mode():
        norm = nn.BatchNorm1d(3)
    norm(torch.randn(4, 3))


@explained(IN_PLACE, "inference-mode/what-still-works/#changing-it")
def validation_loss_divided_after_the_block():
    @torch.inference_mode()
    def validate(model, batches):
        return sum(model(x).square().mean() for x in batches)

    loss = validate(nn.Linear(2, 2), torch.randn(3, 4, 2))
    loss /= 3


@explained(IN_PLACE)
def replay_buffer_filled_later():
    with torch.inference_mode():
        memory = torch.zeros(8, 4)
    for step in range(8):
        memory[step] = torch.randn(4)


@explained(IN_PLACE)
def checkpoint_loaded_into_a_net_built_in_the_mode():
    def build():
        return nn.Sequential(nn.Conv2d(1, 2, 3), nn.PReLU())

    with torch.inference_mode():
        net = build()
    net.load_state_dict(build().state_dict())


@explained(FLAG)
def soft_prompt_from_generated_embeddings():
    with torch.inference_mode():
        prompt = nn.Embedding(5, 2)(torch.arange(3))
    prompt.requires_grad = True


@explained(FLAG)
def centroids_registered_as_a_parameter():
    class Clusters(nn.Module):
        def __init__(self, points):
            super().__init__()
            self.centroids = nn.Parameter(points[:2])

    with torch.inference_mode():
        points = nn.Linear(3, 3)(torch.randn(9, 3))
    Clusters(points)


@explained(FLAG)
def model_built_in_the_mode_unfrozen():
    with torch.inference_mode():
        model = nn.TransformerEncoderLayer(4, 1, 4).requires_grad_(False)
    model.requires_grad_(True)


@explained(VERSION)
def cache_that_watches_versions():
    class Cache:
        def key(self, tensor):
            return tensor.data_ptr(), tensor._version

    with torch.inference_mode():
        features = torch.fft.rfft(torch.randn(8))
    Cache().key(features)


@explained(VERSION)
def versions_of_a_batch_compared():
    with torch.inference_mode():
        batch = {"pixel_values": torch.rand(2, 3), "labels": torch.ones(2)}
    {name: t._version for name, t in batch.items()}


def quantized(inner):
    out = torch.Tensor._make_wrapper_subclass(Int8Tensor, inner.shape, dtype=inner.dtype)
    out.inner = inner
    return out


class Int8Tensor(torch.Tensor):
    """A tensor around another one."""

    inner: torch.Tensor

    @classmethod
    def __torch_dispatch__(cls, func, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        if func is torch.ops.aten.detach.default:
            return args[0]
        return return_and_correct_aliasing(func, args, kwargs, quantized(func(args[0].inner, *args[1:], **kwargs)))


@explained(SET_VERSION)
def quantized_weight_sliced_in_the_mode():
    def generate(weight, steps):
        with torch.inference_mode():
            return [weight[i] for i in range(steps)]

    generate(quantized(torch.randn(4, 4)), 2)


@explained(SET_VERSION)
def quantized_weight_reshaped_in_the_mode():
    weight = quantized(torch.randn(2, 3, 1, 1))
    with torch.inference_mode():
        weight.view(2, 3)
