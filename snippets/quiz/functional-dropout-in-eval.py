import torch


class Model(torch.nn.Module):
    def forward(self, x):
        return torch.nn.functional.dropout(x)


model = Model().eval()
print(model(torch.ones(1000)).max().item())
