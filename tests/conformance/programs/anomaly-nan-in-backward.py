# Anomaly mode shows the traceback of the forward call on standard error, then the backward fails.
import torch

torch.autograd.set_detect_anomaly(True)
x = torch.tensor(-1.0, requires_grad=True)
y = torch.sqrt(x)
print(y)
y.backward()
