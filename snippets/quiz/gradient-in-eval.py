import torch

layer = torch.nn.Linear(1, 1, bias=False).eval()
layer(torch.tensor([[3.0]])).backward()
print(layer.weight.grad)
