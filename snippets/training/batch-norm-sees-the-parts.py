import torch

_ = torch.manual_seed(0)
x = torch.randn(8, 2) + torch.arange(8).unsqueeze(1)


# essential
def gradient(layer, size):
    model = torch.nn.Sequential(layer, torch.nn.Linear(2, 1))
    for part in x.split(size):
        (model(part).square().mean() * len(part) / 8).backward()
    return model[1].weight.grad


# end
# en: each run starts from the same weights
# zh: 每次运行的初始权重都相同
def run(layer, size):
    _ = torch.manual_seed(1)
    return gradient(layer(), size)


with_norm = (
    run(lambda: torch.nn.BatchNorm1d(2), 8),
    run(lambda: torch.nn.BatchNorm1d(2), 2),
)
without = run(torch.nn.Identity, 8), run(torch.nn.Identity, 2)
print(
    "same gradient as the large batch, with BatchNorm   :", torch.allclose(*with_norm)
)
print("same gradient as the large batch, without BatchNorm:", torch.allclose(*without))
assert not torch.allclose(*with_norm)  # claim: tr-batch-norm-sees-parts
assert torch.allclose(*without)  # claim: tr-no-norm-parts-equal
