"""Mistakes that errors/training-tools.md explains, with a group of one process where parallel training is meant."""

from collections.abc import Iterator
from contextlib import contextmanager

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.fsdp import FullyShardedDataParallel
from torch.nn.parallel import DistributedDataParallel
from torch.utils.checkpoint import checkpoint, checkpoint_sequential

from tests.browser.mistakes.mistake import explained, warned

CHECKPOINT = "errors/training-tools/#checkpoint"
SCALER = "errors/training-tools/#no-inf-checks"
EMPTY = "errors/training-tools/#empty-parameter-list"
UNUSED = "errors/ddp-unused-parameters/#unused-parameters"
NOTHING = "errors/ddp-unused-parameters/#nothing-to-reduce"
UNIFORM = "errors/training-tools/#uniform-requires-grad"


@contextmanager
def group() -> Iterator[None]:
    dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
    try:
        yield
    finally:
        dist.destroy_process_group()


@warned(CHECKPOINT)
def images_into_a_checkpointed_convolution():
    class Stem(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv, self.head = nn.Conv2d(3, 2, 3), nn.Linear(2, 1)

        def forward(self, x):
            return self.head(checkpoint(self.conv, x, use_reentrant=True).mean((2, 3)))

    Stem()(torch.randn(1, 3, 8, 8)).sum().backward()


@warned(CHECKPOINT)
def sequence_checkpointed_by_segments():
    blocks = nn.Sequential(*[nn.TransformerEncoderLayer(4, 1, 4) for _ in range(2)])
    checkpoint_sequential(blocks, 2, torch.randn(3, 1, 4), use_reentrant=True)


@explained(CHECKPOINT, "errors/no-graph/#element-0")
def everything_checkpointed():
    def train(layers, hidden):
        for layer in layers:
            hidden = checkpoint(layer, hidden, use_reentrant=True)
        hidden.mean().backward()

    train([nn.Linear(4, 4), nn.LayerNorm(4)], nn.Embedding(9, 4).requires_grad_(False)(torch.arange(3)))


@warned(CHECKPOINT, "training/checkpointing/#harmless")
def activation_checkpointed_on_its_own():
    checkpoint(nn.GELU(), torch.randn(3), use_reentrant=True)


@explained(SCALER)
def scaler_with_a_frozen_detector():
    def step(scaler, optimizer, loss):
        scaler.scale(loss).backward()
        scaler.unscale_(optimizer)
        scaler.step(optimizer)

    model, gain = nn.Conv2d(1, 1, 3).requires_grad_(False), torch.ones(1, requires_grad=True)
    optimizer = torch.optim.Adam(model.parameters())
    step(torch.amp.GradScaler("cpu"), optimizer, (model(torch.rand(1, 1, 4, 4)) * gain).mean())


@explained(SCALER)
def scaler_steps_the_optimizer_of_another_model():
    teacher, student = nn.Linear(2, 1), nn.Linear(2, 1)
    optimizer, scaler = torch.optim.AdamW(teacher.parameters()), torch.amp.GradScaler("cpu")
    with torch.autocast("cpu", dtype=torch.bfloat16):
        loss = student(torch.randn(4, 2)).float().square().mean()
    scaler.scale(loss).backward()
    scaler.step(optimizer)


@explained(SCALER)
def gradients_cleared_before_the_step():
    model, scaler = nn.LSTMCell(2, 2), torch.amp.GradScaler("cpu")
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scaler.scale(model(torch.randn(1, 2))[0].sum()).backward()
    optimizer.zero_grad()
    scaler.step(optimizer)


@explained(EMPTY)
def layers_in_a_plain_list():
    class Tower(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = [nn.Linear(2, 2) for _ in range(3)]

    def configure(model):
        return torch.optim.Adam(model.parameters(), lr=3e-4)

    configure(Tower())


@explained(EMPTY)
def adapters_chosen_by_a_name_that_is_not_there():
    model = nn.TransformerEncoderLayer(4, 1, 4)
    torch.optim.AdamW(p for name, p in model.named_parameters() if "lora_" in name)


@explained(EMPTY)
def schedule_for_an_activation():
    torch.optim.lr_scheduler.StepLR(torch.optim.RMSprop(nn.GELU().parameters()), 10)


class TwoHeads(nn.Module):
    """Uses one of its heads."""

    def __init__(self):
        super().__init__()
        self.body, self.main, self.auxiliary = nn.Linear(3, 3), nn.Linear(3, 1), nn.Linear(3, 1)

    def forward(self, x):
        return self.main(self.body(x).relu())


def train(model, batches):
    for x in batches:
        model(x).mean().backward()


@explained(UNUSED)
def auxiliary_head_left_out_of_the_loss():
    with group():
        train(DistributedDataParallel(TwoHeads()), torch.randn(3, 4, 3))


@explained(UNUSED)
def body_frozen_after_wrapping():
    with group():
        wrapped = DistributedDataParallel(nn.Sequential(nn.Linear(3, 3), nn.Linear(3, 1)))
        wrapped.module[0].requires_grad_(False)
        train(wrapped, torch.randn(3, 4, 3))


@explained(NOTHING)
def frozen_teacher_wrapped():
    with group():
        DistributedDataParallel(nn.Conv2d(3, 8, 3).eval().requires_grad_(False))


@explained(NOTHING)
def loss_without_parameters_wrapped():
    class Perceptual(nn.Module):
        def __init__(self):
            super().__init__()
            self.pool = nn.AvgPool2d(2)
            self.register_buffer("mean", torch.tensor([0.5]))

    with group():
        DistributedDataParallel(Perceptual(), broadcast_buffers=False)


@explained(UNIFORM)
def adapter_beside_frozen_weights_in_one_unit():
    model = TwoHeads()
    for name, p in model.named_parameters():
        p.requires_grad = "auxiliary" in name
    with group():
        FullyShardedDataParallel(model, device_id=torch.device("cpu"))


@explained(UNIFORM)
def biases_frozen_and_sharded():
    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2))
    for layer in model:
        layer.bias.requires_grad_(False)
    with group():
        FullyShardedDataParallel(model, device_id=torch.device("cpu"), use_orig_params=False)
