"""Mistakes that errors/leaves-and-flags.md explains."""

import torch
from torch import nn
from torch.nn import functional as F

from tests.browser.mistakes.mistake import explained, warned

ONLY_LEAVES = "errors/leaves-and-flags/#only-leaves"
FLOATS = "errors/leaves-and-flags/#floating-point-only"
OPTIMIZER = "errors/leaves-and-flags/#non-leaf-optimizer"
DETACH = "errors/leaves-and-flags/#detach-views"
GRAD = "errors/leaves-and-flags/#grad-of-a-non-leaf"
NONE = "errors/leaves-and-flags/#grad-is-none"
ASSIGN = "errors/leaves-and-flags/#assign-a-parameter"


@explained(ONLY_LEAVES)
def features_frozen_after_the_body():
    class Probe(nn.Module):
        def __init__(self):
            super().__init__()
            self.body, self.head = nn.Conv1d(1, 2, 3), nn.Linear(2, 1)

        def forward(self, x):
            features = self.body(x).amax(-1)
            features.requires_grad = False
            return self.head(features)

    Probe()(torch.randn(2, 1, 8))


@explained(ONLY_LEAVES)
def old_rows_of_a_table_frozen():
    nn.Embedding(1000, 8).weight[:900].requires_grad_(False)


@explained(ONLY_LEAVES)
def states_of_an_lstm_frozen():
    _, states = nn.LSTM(2, 2)(torch.randn(3, 1, 2))
    for state in states:
        state.requires_grad = False


@explained(FLOATS)
def token_ids_asked_for_a_gradient():
    def saliency(embed, ids):
        ids.requires_grad_()
        return torch.autograd.grad(embed(ids).sum(), ids)

    saliency(nn.Embedding(7, 2), torch.tensor([[3, 1, 4]]))


@explained(FLOATS)
def number_of_steps_as_a_parameter():
    class Scheduler(nn.Module):
        def __init__(self):
            super().__init__()
            self.steps = nn.Parameter(torch.arange(4))

    Scheduler()


@explained(FLOATS)
def mask_of_truth_values_learned():
    mask = torch.rand(3, 3) > 0.5
    mask.requires_grad = True


@explained(FLOATS)
def labels_drawn_with_the_flag():
    torch.randint(0, 10, (4,), requires_grad=True)


@explained(OPTIMIZER, "requires-grad/non-leaf-by-accident/#which-calls")
def latent_code_converted_to_double():
    def fit(latent):
        optimizer = torch.optim.LBFGS([latent], lr=1)
        return optimizer.step(lambda: latent.square().sum())

    fit(torch.randn(1, 16, requires_grad=True).to(torch.float64))


@explained(OPTIMIZER, "requires-grad/non-leaf-by-accident/#which-calls")
def normalized_prototypes_in_a_new_group():
    model = nn.Linear(4, 4)
    optimizer = torch.optim.AdamW(model.parameters())
    optimizer.add_param_group({"params": [F.normalize(model.weight, dim=1)], "lr": 0.1})


@explained(OPTIMIZER, "requires-grad/non-leaf-by-accident/#which-calls")
def prompt_stacked_before_the_optimizer():
    prompts = [torch.zeros(3, requires_grad=True) for _ in range(2)]
    torch.optim.Adagrad([torch.stack(prompts)])


@explained(DETACH, "detach/detach-in-place/#views")
def last_state_detached_in_place():
    rnn, h = nn.RNN(2, 3), None
    for chunk in torch.randn(6, 1, 2).split(3):
        out, h = rnn(chunk, h)
        h = out[-1:].detach_()


@explained(DETACH, "detach/detach-in-place/#views")
def transposed_features_detached_in_place():
    keys = nn.Linear(3, 5)(torch.randn(4, 3)).T
    keys.detach_()


@warned(GRAD, "requires-grad/grad-none-or-zero/#non-leaf")
def gradient_of_a_moved_image_is_read():
    def fgsm(net, image):
        image = image.requires_grad_().to(torch.float64)
        net(image).sum().backward()
        return image.grad

    fgsm(nn.Conv2d(1, 1, 3).double(), torch.rand(1, 1, 5, 5))


@warned(GRAD, "requires-grad/grad-none-or-zero/#non-leaf")
def gradients_of_all_activations_are_logged():
    x = torch.randn(2, 3)
    activations = {"fc1": nn.Linear(3, 3)(x)}
    activations["act"] = activations["fc1"].relu()
    activations["act"].sum().backward()
    {name: t.grad for name, t in activations.items()}


@explained(NONE, "requires-grad/grad-none-or-zero/#none-or-zero")
def gradients_cleared_before_there_are_any():
    class Trainer:
        def __init__(self, model):
            self.model = model

        def clear(self):
            for p in self.model.parameters():
                p.grad.zero_()

    Trainer(nn.TransformerDecoderLayer(4, 1)).clear()


@explained(NONE, "requires-grad/grad-none-or-zero/#none-or-zero")
def update_of_an_unused_layer():
    used, spare = nn.Linear(2, 1), nn.Linear(2, 1)
    used(torch.ones(1, 2)).sum().backward()
    with torch.no_grad():
        for p in [*used.parameters(), *spare.parameters()]:
            p -= 0.01 * p.grad


@explained(NONE, "requires-grad/grad-none-or-zero/#none-or-zero")
def norm_of_gradients_by_the_old_spelling():
    def total_norm(parameters):
        return sum(p.grad.data.norm() ** 2 for p in parameters) ** 0.5

    total_norm(nn.BatchNorm2d(3).parameters())


@explained(NONE, "training/hand-written-sgd/#rebinding")
def descent_that_rebinds_its_variable():
    slope = torch.tensor(0.5, requires_grad=True)
    for x, y in [(1.0, 2.0), (2.0, 4.0)]:
        (slope * x - y).square().backward()
        with torch.no_grad():
            slope = slope - 0.1 * slope.grad
        slope.requires_grad_()
        slope.grad.zero_()


@explained(ASSIGN, "requires-grad/parameters-and-buffers/#by-hand")
def kernel_replaced_by_its_normalized_form():
    class WeightStandardized(nn.Conv2d):
        def forward(self, x):
            self.weight = (self.weight - self.weight.mean()) / self.weight.std()
            return super().forward(x)

    nn.Sequential(WeightStandardized(1, 2, 3), nn.ReLU())(torch.randn(1, 1, 5, 5))


@explained(ASSIGN, "requires-grad/parameters-and-buffers/#by-hand")
def weights_tied_by_a_transpose():
    encoder, decoder = nn.Linear(8, 2, dtype=torch.float64), nn.Linear(2, 8, dtype=torch.float64)
    decoder.weight = encoder.weight.T


@explained(ASSIGN, "requires-grad/parameters-and-buffers/#by-hand")
def layers_initialized_by_setattr():
    def initialize(module):
        for name, p in list(module.named_parameters(recurse=False)):
            setattr(module, name, torch.nn.init.normal_(torch.empty_like(p)))

    nn.Sequential(nn.LayerNorm(3), nn.Linear(3, 3)).apply(initialize)
