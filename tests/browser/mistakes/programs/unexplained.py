"""Errors and warnings of torch that no page of the site explains."""

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from tests.browser.mistakes.mistake import explained, warned

unexplained, unexplained_warning = explained(), warned()


def train(model, criterion, x, y):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    loss = criterion(model(x), y)
    loss.backward()
    optimizer.step()


@unexplained
def flattened_size_is_wrong():
    net = nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU(inplace=True), nn.Flatten(), nn.Linear(100, 2))
    train(net, nn.CrossEntropyLoss(), torch.randn(2, 3, 8, 8), torch.tensor([0, 1]))


@unexplained
def channels_last_image():
    nn.Conv2d(3, 8, 3)(torch.randn(1, 32, 32, 3))


@unexplained
def labels_outside_the_classes():
    train(nn.Linear(4, 3), nn.CrossEntropyLoss(), torch.randn(2, 4), torch.tensor([1, 3]))


@unexplained
def labels_of_another_batch():
    train(nn.Linear(4, 3), nn.CrossEntropyLoss(), torch.randn(2, 4), torch.tensor([1, 2, 0]))


@unexplained
def labels_as_floats():
    F.nll_loss(torch.randn(2, 3, requires_grad=True).log_softmax(1), torch.tensor([0.0, 1.0]))


@explained("errors/dtypes/#mat1-and-mat2")
def double_from_numpy():
    nn.Linear(3, 1)(torch.from_numpy(np.zeros((2, 3))))


@unexplained
def token_outside_the_vocabulary():
    nn.Embedding(100, 8)(torch.tensor([5, 100]))


@unexplained
def sizes_that_do_not_broadcast():
    torch.ones(3, requires_grad=True) + torch.ones(4)


@explained("errors/modules/#size-mismatch")
def checkpoint_of_another_size():
    nn.Linear(4, 10).load_state_dict(nn.Linear(4, 2).state_dict())


@explained("errors/modules/#keys")
def checkpoint_of_a_wrapped_model():
    nn.Linear(4, 2).load_state_dict({f"module.{k}": v for k, v in nn.Linear(4, 2).state_dict().items()})


@unexplained
def images_of_different_sizes_in_a_batch():
    next(iter(torch.utils.data.DataLoader([torch.rand(3, 4), torch.rand(3, 5)], batch_size=2)))


@unexplained
def heads_that_do_not_divide():
    nn.MultiheadAttention(10, 3)


@unexplained
def distribution_with_nan():
    torch.distributions.Normal(torch.tensor([float("nan")]), 1.0)


@explained("errors/distributions/#multinomial")
def probabilities_with_nan():
    torch.multinomial(torch.tensor([0.5, float("nan")]), 1)


@unexplained
def targets_outside_zero_and_one():
    F.binary_cross_entropy(torch.tensor([1.5]), torch.tensor([1.0]))


@explained("requires-grad/module-methods/#meta")
def weights_left_on_meta():
    nn.Linear(2, 2, device="meta").to("cpu")


@unexplained
def no_gpu_here():
    torch.ones(2).to("cuda")


@explained("errors/modules/#before-init")
def module_without_super():
    class Net(nn.Module):
        def __init__(self):
            self.fc = nn.Linear(2, 2)

    Net()


@unexplained
def method_of_another_library():
    nn.Linear(2, 2).fit(torch.ones(1, 2), torch.ones(1, 2))


@unexplained
def einsum_with_too_few_letters():
    torch.einsum("bij,bjk->bik", torch.ones(2, 3), torch.ones(2, 3, 4))


@unexplained
def matrix_without_inverse():
    torch.linalg.inv(torch.zeros(2, 2))


@unexplained
def process_group_forgotten():
    torch.distributed.all_reduce(torch.ones(2))


@unexplained
def learning_rate_below_zero():
    torch.optim.Adam(nn.Linear(1, 1).parameters(), lr=-1e-3)


@warned("training/loss-functions/#shape")
def target_of_another_shape():
    F.mse_loss(torch.randn(4, 1, requires_grad=True), torch.randn(4))


@unexplained_warning
def softmax_without_dim():
    F.softmax(torch.randn(2, 3))


@warned("errors/schedulers/#order", "training/mixed-precision/#skipped")
def scheduler_before_optimizer():
    optimizer = torch.optim.SGD(nn.Linear(1, 1).parameters(), lr=0.1)
    torch.optim.lr_scheduler.StepLR(optimizer, 1).step()


@unexplained_warning
def list_of_arrays():
    torch.tensor([np.zeros(2), np.ones(2)])
