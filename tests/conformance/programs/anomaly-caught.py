# The same in a with-statement and a function, caught: the warning with the forward frames remains.
import torch


def root(x):
    return torch.sqrt(x)


x = torch.zeros(1, requires_grad=True)
with torch.autograd.detect_anomaly():
    y = root(x) * 0
    try:
        y.backward()
    except RuntimeError as error:
        print(error)
print(torch.is_anomaly_enabled())
