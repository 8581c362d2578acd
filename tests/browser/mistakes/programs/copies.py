"""Mistakes that errors/conversions.md explains: deep copies, other processes, tracing, and `with`."""

import copy
from multiprocessing.reduction import ForkingPickler

import torch
import torch.multiprocessing
from torch import nn

from tests.browser.mistakes.mistake import explained

DEEPCOPY = "errors/conversions/#deepcopy"
SERIALIZE = "errors/conversions/#serialize"
TRACE = "errors/conversions/#traced-constant"
WITH = "errors/conversions/#context-manager"


@explained(DEEPCOPY)
def averaged_model_of_a_net_that_keeps_its_features():
    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv = nn.Conv2d(1, 2, 3)

        def forward(self, x):
            self.features = self.conv(x)
            return self.features.mean()

    net = Net()
    net(torch.randn(1, 1, 4, 4))
    torch.optim.swa_utils.AveragedModel(net)


@explained(DEEPCOPY)
def best_loss_remembered():
    class EarlyStopping:
        def update(self, state):
            self.best = copy.deepcopy(state)

    EarlyStopping().update({"epoch": 3, "loss": nn.Bilinear(1, 1, 1)(torch.ones(1), torch.ones(1))})


@explained(DEEPCOPY, "training/ema-and-targets/#deepcopy")
def weight_normed_layer_copied():
    layer = nn.utils.weight_norm(nn.Linear(2, 2))
    copy.deepcopy(layer)


@explained(SERIALIZE)
def rollout_put_into_a_queue():
    def send(rollout):
        ForkingPickler.dumps(rollout)

    send({"log_prob": torch.distributions.Normal(nn.Parameter(torch.zeros(2)), 1.0).log_prob(torch.ones(2))})


@explained(SERIALIZE)
def dataset_of_embeddings_sent_to_workers():
    class Embedded(torch.utils.data.Dataset):
        def __init__(self, encoder, x):
            self.rows = encoder(x)

        def __getitem__(self, i):
            return self.rows[i]

    ForkingPickler.dumps(Embedded(nn.Linear(3, 2), torch.randn(4, 3)).rows)


@explained(TRACE)
def module_that_keeps_a_computed_scale():
    class Scaled(nn.Module):
        def __init__(self):
            super().__init__()
            self.fc, self.gain = nn.Linear(2, 2), [nn.Parameter(torch.ones(2)).exp()]

        def forward(self, x):
            return self.fc(x) * self.gain[0]

    torch.jit.trace(Scaled().eval(), torch.randn(1, 2))


@explained(TRACE)
def traced_closure_over_a_kernel():
    kernel = nn.Parameter(torch.randn(1, 1, 3))
    torch.jit.trace(lambda x: nn.functional.conv1d(x, kernel), torch.randn(1, 1, 6))


@explained(WITH)
def evaluation_with_a_bare_no_grad():
    def evaluate(model, x):
        model.eval()
        with torch.no_grad:
            return model(x)

    evaluate(nn.Dropout(), torch.ones(2))


@explained(WITH)
def generation_with_a_bare_inference_mode():
    class Generator(nn.Module):
        def generate(self):
            with torch.inference_mode:
                return torch.zeros(1)

    Generator().generate()
