import torch
from torch import nn

model = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2))
try:
    _ = torch.isnan(model.parameters())
    message = "fine"
except TypeError as error:
    message = str(error).split(": ")[-1]
print("isnan(model.parameters()):", message)
assert "not generator" in message  # claim: rec-finite-generator


# essential
def not_finite(model, *batch):
    named = [*model.named_parameters(), *model.named_buffers()]
    named += [(f"batch {i}", t) for i, t in enumerate(batch)]
    return [name for name, t in named if not t.isfinite().all()]


# end
x = torch.tensor([[1.0, 2.0], [3.0, float("inf")]])
before = not_finite(model, x)
_ = model(x)
after = not_finite(model)
print("not finite before the forward pass:", before)
print("not finite after it               :", after)
assert before == ["batch 0"]  # claim: rec-finite-batch
assert after == ["1.running_mean", "1.running_var"]  # claim: rec-finite-buffers
