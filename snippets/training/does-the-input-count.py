import torch
from torch import nn
from torch.nn.functional import cross_entropy

_ = torch.manual_seed(0)
x = torch.randn(512, 3)
y = (x[:, 0] > 0).long()
mixed = y[torch.randperm(512)]


def network():
    return nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 2))


def train(model, labels):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    for _ in range(100):
        optimizer.zero_grad()
        cross_entropy(model(x), labels).backward()
        optimizer.step()


# essential
@torch.no_grad()
def compare(model, x, y):
    output = model(x)
    loss = cross_entropy(output, y).item()
    # en: the inputs change their places, the labels do not
    # zh: 输入换了位置，标签不动
    other = cross_entropy(model(x[torch.randperm(len(x))]), y).item()
    return loss, other, output.std(0).max().item()


# end
good, dead, wrong = network(), network(), network()
_ = nn.init.constant_(dead[0].bias, -100.0)
train(good, y)
train(dead, y)
train(wrong, mixed)
cases = {"trained": (good, y), "dead ReLU": (dead, y), "mixed labels": (wrong, mixed)}
got = {name: compare(model, x, labels) for name, (model, labels) in cases.items()}
print("              loss  mixed inputs  spread of the output")
for name, (loss, other, spread) in got.items():
    print(f"{name:12} {loss:6.3f} {other:10.3f} {spread:12.3f}")

loss, other, spread = got["trained"]
assert loss < 0.1 and other > 1  # claim: lv-input-used
loss, other, spread = got["dead ReLU"]
assert loss == other and abs(loss - 0.693) < 0.01  # claim: lv-input-unused
assert spread == 0  # claim: lv-input-spread
loss, other, spread = got["mixed labels"]
assert abs(loss - 0.693) < 0.02 and abs(loss - other) < 0.05  # claim: lv-mixed
assert spread > 0.01  # claim: lv-mixed-spread
