import torch

right = torch.tensor([0.0, 1.0]).exp()


def and_report(y):
    y.detach().numpy().fill(0)
    torch.autograd.graph.increment_version(y)


# essential
ways = {
    "torch": lambda y: y.detach().fill_(0),
    "numpy": lambda y: y.detach().numpy().fill(0),
    "numpy, reported": and_report,
    "numpy copy": lambda y: y.detach().numpy().copy().fill(0),
}


# end
def gradient(write):
    x = torch.tensor([0.0, 1.0], requires_grad=True)
    y = x.exp()
    write(y)
    version = y._version
    try:
        y.sum().backward()
    except RuntimeError:
        return version, "raises"
    return version, "right" if torch.allclose(x.grad, right) else "WRONG"


found = {}
for way, write in ways.items():
    found[way] = gradient(write)
    print(f"{way:15} version {found[way][0]}  backward: {found[way][1]}")

x = torch.tensor([0.0, 1.0], requires_grad=True)
y = x * 3
_ = y.detach().fill_(0)
y.sum().backward()
assert x.grad.tolist() == [3, 3]  # claim: det-unsaved-write-does-no-harm
assert found["torch"] == (1, "raises")  # claim: det-torch-write-is-seen
assert found["numpy"] == (0, "WRONG")  # claim: det-numpy-write-is-not-seen
assert found["numpy, reported"] == (1, "raises")  # claim: det-reported-write-is-seen
assert found["numpy copy"] == (0, "right")  # claim: det-numpy-copy-is-safe
