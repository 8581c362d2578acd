import torch
from torch import nn

_ = torch.manual_seed(0)
model = nn.Sequential(nn.Linear(2, 4), nn.BatchNorm1d(4), nn.ReLU(), nn.Linear(4, 1))
for _ in range(50):
    _ = model(torch.randn(32, 2))

sample, others = torch.ones(1, 2), torch.randn(3, 2)


@torch.no_grad()
def predict(*companions):
    return round(model(torch.cat([sample, *companions]))[0].item(), 4)


def three(label):
    got = [predict(others), predict(others + 5), predict(others)]
    print(f"{label:20} {got[0]:8.4f} {got[1]:8.4f}")
    return got


print("the same sample in     batch A  batch B")
# essential
_ = model.train()
mean = model[1].running_mean.clone()
only_no_grad = three("no_grad alone")
moved = not torch.equal(mean, model[1].running_mean)
_ = model.eval()
both = three("eval() and no_grad")
# end
print("no_grad alone: running mean changed:", moved)
assert only_no_grad[0] != only_no_grad[1]  # claim: eval-without-it-batch-decides
assert both[0] == both[1]  # claim: eval-makes-samples-independent
assert moved  # claim: eval-no-grad-alone-changes-the-model
