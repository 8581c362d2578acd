import torch
from torch import nn

_ = torch.manual_seed(0)
conv = nn.Conv2d(1, 2, 3, padding=1)
head = nn.Sequential(nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(2, 3))
features = conv(torch.randn(1, 1, 4, 4))
output = head(features)

# essential
at_output, at_features = torch.autograd.grad(output[0, 1], (output, features))
# end
print("gradient at the output              :", at_output.tolist())
print("shape of the gradient at the features:", tuple(at_features.shape))
assert at_output.tolist() == [[0.0, 1.0, 0.0]]  # claim: gc-output-one-hot
assert at_features.shape == features.shape  # claim: gc-features-shape
