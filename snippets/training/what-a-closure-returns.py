import warnings

import torch

torch.set_warn_always(True)


def train(answer):
    w = torch.nn.Parameter(torch.tensor([3.0]))
    optimizer = torch.optim.LBFGS([w])

    # essential
    def closure():
        optimizer.zero_grad()
        loss = ((w - 1) ** 2).sum()
        loss.backward()
        return answer(loss)

    # end
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = optimizer.step(closure)
    return w.item(), result, len(caught)


# essential
answers = {
    "loss": lambda loss: loss,
    "loss.detach()": lambda loss: loss.detach(),
    "loss.item()": lambda loss: loss.item(),
}
# end
runs = {name: train(answer) for name, answer in answers.items()}
torch.set_warn_always(False)
for name, (weight, result, count) in runs.items():
    print(f"return {name:13}: w {weight}, warnings {count}, step() returns {result!r}")

weights, results, counts = zip(*runs.values())
assert set(weights) == {1.0}  # claim: tr-closure-same-weight
assert set(counts) == {0}  # claim: tr-closure-no-warning
assert results[0].requires_grad  # claim: tr-closure-keeps-graph
assert not results[1].requires_grad and results[2] == 4  # claim: tr-closure-detached
