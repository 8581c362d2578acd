import torch


class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [torch.nn.Dropout()]


model = Model().eval()
print(model.training, model.layers[0].training)
