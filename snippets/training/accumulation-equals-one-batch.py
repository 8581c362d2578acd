import torch

_ = torch.manual_seed(0)
model = torch.nn.Linear(3, 1)
x, target = torch.randn(8, 3), torch.randn(8, 1)


def gradient(parts, weight):
    # essential
    model.zero_grad()
    for rows in parts:
        loss = (model(x[rows]) - target[rows]).square().mean()
        (loss * weight(rows)).backward()
    # end
    return model.weight.grad.clone()


even = torch.arange(8).split(2)
uneven = torch.arange(8).split(5)
whole = gradient([torch.arange(8)], lambda rows: 1)
runs = {
    "2+2+2+2, not divided": gradient(even, lambda rows: 1),
    "2+2+2+2, divided by 4": gradient(even, lambda rows: 1 / 4),
    "5+3, divided by 2": gradient(uneven, lambda rows: 1 / 2),
    "5+3, weighted by size": gradient(uneven, lambda rows: len(rows) / 8),
}
for name, grad in runs.items():
    print(f"{name:22} same as one batch of 8:", torch.allclose(grad, whole))

assert torch.allclose(
    runs["2+2+2+2, not divided"], 4 * whole
)  # claim: tr-undivided-is-n-fold
assert torch.allclose(
    runs["2+2+2+2, divided by 4"], whole
)  # claim: tr-divided-equals-batch
wrong = runs["5+3, divided by 2"]
assert not torch.allclose(wrong, whole)  # claim: tr-uneven-parts-need-weights
right = runs["5+3, weighted by size"]
assert torch.allclose(right, whole)  # claim: tr-weighted-parts-equal-batch
