"""Mistakes that errors/no-graph.md explains: backward() of a loss that leads back to nothing."""

import torch
import torch.distributed as dist
from torch import nn
from torch.nn import functional as F

from tests.browser.mistakes.mistake import explained

ELEMENT_0 = "errors/no-graph/#element-0"
CUT = "errors/no-graph/#find-the-cut"


def train(model, batches, loss_of):
    optimizer = torch.optim.Adam(model.parameters())
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_of(model(x), y)
        loss.backward()
        optimizer.step()


@explained(ELEMENT_0, CUT)
def loss_computed_by_numpy():
    def dice(logits, target):
        overlap = (logits.detach().numpy() > 0) * target.numpy()
        return 1 - torch.tensor(overlap.mean())

    train(nn.Conv2d(3, 1, 3, padding=1), [(torch.randn(2, 3, 8, 8), torch.ones(2, 1, 8, 8))], dice)


@explained(ELEMENT_0, CUT)
def transformer_frozen_with_its_head():
    class Classifier(nn.Module):
        def __init__(self):
            super().__init__()
            self.body = nn.TransformerEncoderLayer(8, 2, batch_first=True)
            self.head = nn.Linear(8, 3)
            self.requires_grad_(False)

        def forward(self, x):
            return self.head(self.body(x).mean(1))

    train(Classifier(), [(torch.randn(2, 5, 8), torch.tensor([0, 2]))], F.cross_entropy)


@explained(ELEMENT_0, CUT)
def forward_of_lstm_decorated_with_no_grad():
    class Tagger(nn.LSTM):
        @torch.no_grad()
        def forward(self, x):
            return super().forward(x)[0]

    train(Tagger(4, 4), [(torch.randn(7, 2, 4), torch.zeros(7, 2, 4))], F.mse_loss)


@explained(ELEMENT_0, CUT)
def policy_gradient_through_the_sampled_action():
    policy = nn.Linear(4, 2)
    action = torch.distributions.Categorical(logits=policy(torch.randn(16, 4))).sample()
    (-torch.randn(16) * action).mean().backward()


@explained(ELEMENT_0, CUT)
def grad_left_disabled_after_validation():
    def evaluate(model):
        torch.set_grad_enabled(False)
        return model(torch.randn(1, 2)).item()

    model = nn.Sequential(nn.Linear(2, 4), nn.GELU(), nn.Linear(4, 1))
    evaluate(model)
    train(model, [(torch.randn(3, 2), torch.randn(3, 1))], F.smooth_l1_loss)


@explained(ELEMENT_0, CUT)
def contrastive_loss_from_lists():
    encoder = nn.Embedding(10, 4)
    queue = [encoder(torch.tensor(i)).tolist() for i in range(3)]
    similarity = torch.einsum("id,jd->ij", torch.tensor(queue), torch.tensor(queue))
    F.cross_entropy(similarity, torch.arange(3)).backward()


@explained(ELEMENT_0, "errors/no-graph/#all-gather")
def embeddings_gathered_from_all_ranks():
    dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
    try:
        features = F.normalize(nn.Linear(3, 2)(torch.randn(4, 3)))
        everyone = [torch.empty_like(features)]
        dist.all_gather(everyone, features)
        torch.logsumexp(torch.cat(everyone) @ everyone[0].T, 1).mean().backward()
    finally:
        dist.destroy_process_group()


@explained(ELEMENT_0, CUT)
def step_that_wraps_its_error():
    def training_step(loss, step):
        try:
            loss.backward()
        except RuntimeError as error:
            raise ValueError(f"training stopped in step {step}") from error

    training_step(nn.BCELoss()((torch.rand(4, requires_grad=True) > 0.5).float(), torch.ones(4)), 1200)


@explained(ELEMENT_0)
def second_loss_without_history():
    x = torch.randn(5, requires_grad=True)
    torch.autograd.backward([x.sigmoid().sum(), x.detach().square().sum()])


@explained(ELEMENT_0, CUT)
def output_marked_non_differentiable():
    class Quantize(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            codes = x.round()
            ctx.mark_non_differentiable(codes)
            return codes

    Quantize.apply(nn.Conv1d(1, 2, 3)(torch.randn(1, 1, 9))).mean().backward()


@explained(ELEMENT_0, CUT)
def penalty_of_a_critic_in_no_grad():
    critic = nn.Bilinear(2, 2, 1)
    x = torch.randn(4, 2, requires_grad=True)
    with torch.no_grad():
        score = critic(x, x)
    torch.autograd.grad(score, x, torch.ones_like(score), create_graph=True)


@explained(ELEMENT_0, CUT)
def functional_call_with_detached_weights():
    model = nn.Conv1d(1, 1, 2)
    weights = {name: p.detach() for name, p in model.named_parameters()}
    torch.func.functional_call(model, weights, (torch.randn(1, 1, 4),)).square().mean().backward()
