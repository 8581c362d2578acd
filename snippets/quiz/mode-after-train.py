import torch

model = torch.nn.Sequential(torch.nn.BatchNorm1d(1))
_ = model[0].eval()
_ = model.train()
print(model.training, model[0].training)
