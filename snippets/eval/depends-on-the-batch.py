import torch
from torch.nn import BatchNorm1d
from torch.nn.functional import pad

_ = torch.manual_seed(0)
x = torch.randn(4, 3)


# essential
@torch.no_grad()
def depends(model):
    # en: compare the last two samples in the batch with the same two alone
    # zh: 最后两个样本：比较放在整个批次里算与单独算的结果
    return not torch.allclose(model(x)[2:], model(x[2:]), atol=1e-5)


# end
def noise(x):
    torch.manual_seed(0)
    return x + torch.randn_like(x)


rows = {
    "BatchNorm, train mode": depends(BatchNorm1d(3).train()),
    "BatchNorm, eval mode": depends(BatchNorm1d(3).eval()),
    "no running statistics": depends(BatchNorm1d(3, track_running_stats=False).eval()),
    "softmax(dim=0)": depends(lambda x: x.softmax(0)),
    "softmax(dim=1)": depends(lambda x: x.softmax(1)),
    "padding counts in a mean": depends(lambda x: pad(x, (0, len(x))).mean(1)),
    "noise with a fixed seed": depends(noise),
}
one = x[:1].softmax(0).tolist()
print("Does the result of a sample depend on the other samples?")
for name, found in rows.items():
    print(f"{name:25}", found)
print("softmax(dim=0) of one sample:", one)
train, evaluated, unstored, over_batch, over_classes, padded, noisy = rows.values()
assert train and not evaluated  # claim: bs-batch-norm
assert unstored  # claim: bs-no-running-statistics
assert over_batch and not over_classes  # claim: bs-softmax
assert one == [[1.0, 1.0, 1.0]]  # claim: bs-one-sample
assert padded  # claim: bs-padding
assert noisy  # claim: bs-noise
