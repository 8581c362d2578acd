# A module of a class of the program, saved whole: loading looks the class up in __main__.
import io

import torch


class Scale(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.factor = torch.nn.Parameter(torch.tensor(2.0))

    def forward(self, x):
        return self.factor * x


file = io.BytesIO()
torch.save(Scale(), file)
file.seek(0)
print(torch.load(file, weights_only=False)(torch.ones(2)))
