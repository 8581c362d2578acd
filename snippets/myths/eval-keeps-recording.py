import torch

_ = torch.manual_seed(0)
model = torch.nn.Sequential(
    torch.nn.Linear(4, 4), torch.nn.BatchNorm1d(4), torch.nn.Dropout(0.5)
)
x = torch.randn(8, 4)
kept = []


def remember(t):
    kept.append(t.nbytes)
    return t


def run(label):
    kept.clear()
    with torch.autograd.graph.saved_tensors_hooks(remember, lambda t: t):
        y = model(x)
    print(f"{label:16} recorded {y.requires_grad!s:6} bytes saved {sum(kept)}")
    return y, sum(kept)


# essential
_, in_training = run("train()")
_ = model.eval()
recorded, saved = run("eval()")
recorded.sum().backward()
# end
assert model[0].weight.grad is not None  # claim: myth-eval-keeps-recording
assert 0 < saved < in_training  # claim: myth-eval-saves-tensors

# essential
with torch.no_grad():
    _, saved = run("eval(), no_grad")
    # end
    assert saved == 0  # claim: myth-no-grad-saves-memory
