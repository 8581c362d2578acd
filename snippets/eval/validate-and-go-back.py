import torch
from torch import nn

_ = torch.manual_seed(0)
model = nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Dropout(0.5), nn.Linear(8, 1))
x, y = torch.randn(64, 3), torch.randn(64, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)


# essential
# en: the decorator restores the grad mode; we restore the mode of the model
# zh: 装饰器会恢复梯度模式；模型的模式要自己恢复
@torch.no_grad()
def validate():
    was_training = model.training
    _ = model.eval()
    loss = nn.functional.mse_loss(model(x), y)
    _ = model.train(was_training)
    return loss


# end
for epoch in range(2):
    optimizer.zero_grad()
    nn.functional.mse_loss(model(x), y).backward()
    optimizer.step()
    first, second = validate(), validate()
    print("epoch", epoch, "| both validations are equal:", torch.equal(first, second))
    assert torch.equal(first, second)  # claim: eval-validation-repeats
    assert not first.requires_grad  # claim: eval-validation-unrecorded

print(
    "after validation: training", model.training, "| grad mode", torch.is_grad_enabled()
)
assert model.training  # claim: eval-flag-restored-by-hand
assert torch.is_grad_enabled()  # claim: eval-grad-mode-restored
with torch.no_grad():
    _ = model.eval()

print("after a no_grad block with eval(): training", model.training)
assert not model.training  # claim: eval-outlives-the-block
