"""Mistakes that errors/conversions.md explains: arrays, numbers, and tensors made of tensors."""

import asyncio
import math
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import torch
from torch import nn

from tests.browser.mistakes.mistake import explained, warned

NUMPY = "errors/conversions/#numpy"
DLPACK = "errors/conversions/#dlpack"
SCALAR = "errors/conversions/#scalar"
COPY = "errors/conversions/#copy-construct"
UNASKED = "detach/numpy-and-item/#unasked"


@explained(NUMPY)
def attention_map_plotted():
    class Plotter:
        def heatmap(self, weights):
            return weights.squeeze(0).numpy()

    q = torch.randn(1, 4, 2)
    Plotter().heatmap(nn.MultiheadAttention(2, 1, batch_first=True)(q, q, q)[1])


@explained(NUMPY, UNASKED)
def predictions_collected_by_numpy():
    net = nn.Conv1d(1, 1, 3)
    np.concatenate([net(torch.randn(1, 1, 5)) for _ in range(2)])


@explained(NUMPY)
def action_of_a_policy_sent_to_the_environment():
    def act(policy, state):
        return policy(torch.as_tensor(state, dtype=torch.float32)).tanh().cpu().numpy()

    act(nn.Linear(3, 1), np.zeros(3))


@explained(NUMPY, UNASKED)
def mean_over_a_list_of_losses():
    losses = [nn.Linear(2, 1)(torch.ones(2)).square() for _ in range(3)]
    np.array(losses).mean()


@explained(NUMPY)
def subclass_that_logs_in_numpy():
    class Logged(torch.Tensor):
        @classmethod
        def __torch_function__(cls, func, types, args=(), kwargs=None):
            result = super().__torch_function__(func, types, args, kwargs)
            with torch._C.DisableTorchFunctionSubclass():
                print(func, result.numpy().max())
            return result

    torch.randn(3, requires_grad=True).as_subclass(Logged).exp()


@explained(NUMPY)
def predictions_made_in_a_thread():
    net = nn.Linear(2, 1)
    with ThreadPoolExecutor(1) as pool:
        predictions = pool.submit(lambda x: net(x).numpy(), torch.ones(2))
    predictions.result()


@explained(NUMPY)
def requests_served_in_a_task_group():
    async def serve(net):
        async def answer(x):
            return net(x).numpy().tolist()

        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(answer(torch.ones(2)))

    asyncio.run(serve(nn.Linear(2, 1)))


@explained(DLPACK)
def weights_shared_by_dlpack():
    np.from_dlpack(nn.Linear(4, 4).weight)


@explained(DLPACK)
def kernel_of_another_library():
    class Bridge(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return torch.from_numpy(np.from_dlpack(nn.Parameter(x)) * 2)

    Bridge.apply(torch.ones(3))


@warned(SCALAR)
def losses_collected_as_floats():
    def epoch(net, batches):
        return [float(net(x).square().mean()) for x in batches]

    epoch(nn.Linear(2, 1), torch.randn(1, 4, 2))


@warned(SCALAR, "detach/numpy-and-item/#math")
def temperature_through_math():
    log_temperature = nn.Parameter(torch.tensor(0.7, dtype=torch.float64))
    torch.randn(3) / math.exp(log_temperature)


@warned(COPY)
def hidden_state_copied_by_tensor():
    hidden = nn.RNNCell(2, 2)(torch.randn(1, 2))
    torch.tensor(hidden, dtype=torch.float64)


@warned(COPY)
def dataset_that_wraps_tensors_again():
    class Windows(torch.utils.data.Dataset):
        def __init__(self, series):
            self.series = series

        def __len__(self):
            return 3

        def __getitem__(self, i):
            return torch.tensor(self.series[i : i + 2], dtype=torch.float32)

    next(iter(torch.utils.data.DataLoader(Windows(torch.arange(5)))))
