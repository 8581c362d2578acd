import warnings
import torch
from torch import nn


# essential
from torch.func import functional_call, grad, vmap


def per_sample_gradients(model, loss_fn, inputs, targets):
    named = model.named_parameters()
    values = {name: p.detach() for name, p in named if p.requires_grad}

    def loss(values, x, y):
        # en: a batch of one, as layers expect a batch dimension
        # zh: 大小为一的批次，因为各层需要批次维度
        return loss_fn(functional_call(model, values, (x[None],)), y[None])

    return vmap(grad(loss), in_dims=(None, 0, 0))(values, inputs, targets)


# end
class Last(nn.Module):
    def forward(self, outputs):
        return outputs[0][:, -1]


_ = torch.manual_seed(0)
warnings.simplefilter("ignore")
dense = nn.Sequential(nn.Linear(3, 4), nn.LayerNorm(4), nn.Tanh(), nn.Linear(4, 2))
groups = nn.Sequential(nn.Conv2d(1, 2, 2), nn.GroupNorm(1, 2), nn.Flatten())
batches = nn.Sequential(nn.Conv2d(1, 2, 2), nn.BatchNorm2d(2), nn.Flatten()).eval()
words = nn.Sequential(nn.LSTM(3, 4, batch_first=True), Last())
models = {dense: (3,), groups: (1, 3, 3), batches: (1, 3, 3), words: (5, 3)}
_ = dense[0].requires_grad_(False)
labels, right, filled = torch.tensor([0, 1, 1]), [], []
loss_fn = nn.CrossEntropyLoss()
for model, shape in models.items():
    x = torch.randn(3, *shape)
    each = per_sample_gradients(model, loss_fn, x, labels)
    filled += [p.grad is not None for p in model.parameters()]
    norms = sum(g.flatten(1).square().sum(1) for g in each.values()).sqrt()
    print("norm for each sample:", [round(n, 3) for n in norms.tolist()])
    trained = {n: p for n, p in model.named_parameters() if p.requires_grad}
    assert list(each) == list(trained)  # claim: tr-func-per-sample-frozen
    for i in range(3):
        model.zero_grad()
        loss_fn(model(x[i : i + 1]), labels[i : i + 1]).backward()
        for name, p in trained.items():
            right.append(torch.allclose(each[name][i], p.grad, atol=1e-6))

print("the same as one backward() for each sample:", all(right))
assert all(right) and len(right) == 48  # claim: tr-func-per-sample-recipe-right
assert not any(filled)  # claim: tr-func-fills-no-grad
x, messages = torch.randn(3, 5, 3), []
for layer, dtype in (
    (nn.RNN, torch.float32),
    (nn.GRU, torch.float32),
    (nn.LSTM, torch.float64),
):
    words[0] = layer(3, 4, batch_first=True, dtype=dtype)
    try:
        _ = per_sample_gradients(words, loss_fn, x.to(dtype), labels)
    except RuntimeError as error:
        print(f"nn.{layer.__name__} in {dtype} raises", type(error).__name__)
        messages.append(str(error))

words[0], found = nn.LSTM(3, 4, batch_first=True), []
for onednn in (True, False):
    with torch.backends.mkldnn.flags(enabled=onednn):
        try:
            _ = per_sample_gradients(words, loss_fn, x, labels)
            found.append("fine")
        except RuntimeError as error:
            found.append(type(error).__name__)

print("nn.LSTM in float32, with oneDNN and without:", found)
assert found == ["fine", "RuntimeError"]  # claim: tr-func-per-sample-onednn
broken = ["broadcast shape" in message for message in messages]
assert len(broken) == 3 and all(broken[:2])  # claim: tr-func-per-sample-no-gru
assert broken[2]  # claim: tr-func-per-sample-no-double-lstm
