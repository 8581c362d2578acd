"""Errors and warnings that share words with those of the site (grad, backward, view, in-place) and are not on it."""

import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.checkpoint import checkpoint

from tests.browser.mistakes.mistake import explained, warned

unexplained, unexplained_warning = explained(), warned()


@unexplained
def view_of_a_transposed_tensor():
    torch.randn(2, 3, requires_grad=True).exp().T.view(-1)


@explained("errors/expanded/#written-to")
def write_into_an_expanded_tensor():
    torch.zeros(1, 3).expand(2, 3).add_(1)


@unexplained
def float_written_into_integers():
    counts = torch.zeros(3, dtype=torch.long)
    counts += torch.rand(3)


@explained("errors/vmap/#write")
def broadcast_result_written_in_place():
    torch.ones(3).add_(torch.ones(2, 3))


@unexplained
def numpy_of_a_conjugate():
    torch.ones(2, dtype=torch.complex64).conj().numpy()


@unexplained
def numpy_of_bfloat16():
    torch.ones(2, dtype=torch.bfloat16).numpy()


@unexplained
def grad_of_another_shape_assigned():
    weight = nn.Parameter(torch.ones(3))
    weight.grad = torch.ones(4)


@explained("errors/dtypes/#assigned-grad")
def grad_of_another_dtype_assigned():
    weight = nn.Parameter(torch.ones(3))
    weight.grad = torch.ones(3, dtype=torch.float64)


@explained("errors/own-functions/#invalid-gradient")
def gradient_of_a_wrong_shape_returned():
    class Pool(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x.mean(-1)

        @staticmethod
        def backward(ctx, grad):
            return grad

    Pool.apply(nn.Linear(3, 4)(torch.randn(2, 3))).sum().backward()


@unexplained
def number_given_to_backward():
    (torch.ones(2, requires_grad=True) * 2).backward(1.0)


@explained("errors/torch-func/#arguments")
def vector_under_a_functional_grad():
    torch.func.grad(lambda x: x * 2)(torch.ones(3))


@explained("errors/torch-func/#inside")
def requires_grad_inside_a_functional_grad():
    torch.func.grad(lambda x: x.requires_grad_().sum())(torch.ones(3))


@explained("errors/vmap/#item")
def item_inside_vmap():
    torch.vmap(lambda x: x * x.sum().item())(torch.ones(2, 3))


@explained("errors/vmap/#write")
def in_place_inside_vmap():
    torch.vmap(lambda x: torch.zeros(3).add_(x))(torch.ones(2, 3))


@explained("errors/forward-mode/#not-supported")
def forward_mode_without_formula():
    def loss(x):
        return F.ctc_loss(x.log_softmax(-1), torch.ones(1, 2, dtype=torch.long), (3,), (2,))

    torch.func.jvp(loss, (torch.ones(3, 1, 4),), (torch.ones(3, 1, 4),))


@explained("errors/mixed-precision/#unscale-twice")
def unscaled_twice():
    layer, scaler = nn.Linear(2, 1), torch.amp.GradScaler("cpu")
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
    scaler.scale(layer(torch.ones(1, 2)).sum()).backward()
    scaler.unscale_(optimizer)
    scaler.unscale_(optimizer)


@explained("errors/data-and-grad/#data")
def leaf_resized():
    nn.Parameter(torch.ones(3)).resize_(4)


@explained("errors/backward-calls/#wrong-arguments")
def backward_without_inputs():
    (torch.ones(2, requires_grad=True) * 2).sum().backward(inputs=[])


@explained("errors/own-functions/#legacy")
def function_of_the_old_style():
    class Double(torch.autograd.Function):
        def forward(self, x):
            return x * 2

        def backward(self, grad):
            return grad * 2

    Double()(torch.ones(2, requires_grad=True))


@explained("errors/recomputation/#different-number")
def checkpoint_that_computes_something_else_again():
    calls = []

    def block(x):
        calls.append(x)
        return x.sin() if len(calls) > 1 else x.sin().exp()

    checkpoint(block, torch.ones(2, requires_grad=True), use_reentrant=False).sum().backward()


@explained("errors/optimizers/#one-tensor")
def tensor_given_to_an_optimizer():
    torch.optim.SGD(torch.ones(2, requires_grad=True), lr=0.1)


@unexplained
def name_given_to_an_optimizer():
    torch.optim.Adam([nn.Linear(1, 1)])


@explained("errors/modules/#register")
def text_assigned_to_a_buffer():
    norm = nn.BatchNorm1d(2)
    norm.running_mean = "zeros"


@explained("errors/conversions/#context-manager")
def function_used_as_a_context_manager():
    with torch.is_grad_enabled:
        pass


@unexplained
def truth_of_several_numbers():
    loss = torch.ones(2, requires_grad=True)
    return 1 if loss > 0 else 0


@explained("errors/conversions/#several")
def several_numbers_to_one():
    float(torch.ones(3, requires_grad=True))


@unexplained
def text_given_to_requires_grad():
    torch.ones(2).requires_grad_("True")


@unexplained_warning
def branch_in_a_trace():
    torch.jit.trace(lambda x: x * 2 if x.sum() > 0 else x, torch.ones(2))


@unexplained
def pictures_of_two_sizes():
    torch.stack([torch.zeros(3, 8, 8), torch.zeros(3, 9, 9)])


@unexplained
def channels_in_the_last_place():
    nn.Conv2d(3, 4, 1)(torch.zeros(1, 8, 8, 3, requires_grad=True))


@unexplained
def word_outside_of_the_vocabulary():
    nn.Embedding(10, 4)(torch.tensor([3, 10]))


@unexplained
def labels_as_a_matrix():
    F.cross_entropy(torch.zeros(4, 3, requires_grad=True), torch.zeros(4, 1, dtype=torch.long))


@unexplained
def loader_without_workers_that_persist():
    torch.utils.data.DataLoader([1, 2], persistent_workers=True)


@explained("errors/modules/#hidden-size")
def hidden_state_of_another_batch():
    nn.GRU(2, 3)(torch.zeros(5, 4, 2), torch.zeros(1, 2, 3))
