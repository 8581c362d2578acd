import torch

model = torch.nn.Dropout()
with torch.no_grad():
    _ = model.eval()

print(torch.is_grad_enabled(), model.training)
