# Without the check for nan only the warning that anomaly mode is slow is left.
import torch

with torch.autograd.detect_anomaly(check_nan=False):
    x = torch.zeros(1, requires_grad=True)
    (x.sqrt() * 0).backward()
    print(x.grad)
