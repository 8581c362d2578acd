import torch

_ = torch.manual_seed(0)
x, y = torch.randn(8, 3), torch.randn(8, 1)


def gradient(model, rows):
    model.zero_grad()
    (model(x[rows]) - y[rows]).square().mean().backward()
    return model[0].weight.grad.clone()


def same_as_one():
    model = torch.nn.Sequential(torch.nn.Linear(3, 1))
    # essential
    # en: two processes with 4 samples each; average their gradients as DDP does
    # zh: 两个进程各 4 个样本，再像 DDP 那样取平均
    halves = [gradient(model, slice(0, 4)), gradient(model, slice(4, 8))]
    average = sum(halves) / 2
    # end
    return torch.allclose(average, gradient(model, slice(0, 8)), atol=1e-6)


def unequal():
    model = torch.nn.Sequential(torch.nn.Linear(3, 1))
    parts = [gradient(model, slice(0, 6)), gradient(model, slice(6, 8))]
    return torch.allclose(sum(parts) / 2, gradient(model, slice(0, 8)), atol=1e-6)


plain = same_as_one()
print("is the gradient equal to that of one process with 8 samples?")
print("4 and 4 samples:", plain)
print("6 and 2 samples:", unequal())
print("steps in an epoch of 8 samples, 4 in a batch: one process", 8 // 4)
print("steps in an epoch of 8 samples, 4 in a batch: two processes", 8 // (4 * 2))
assert plain  # claim: tr-ddp-same-as-the-large-batch
assert not unequal()  # claim: tr-ddp-unequal-parts-differ
