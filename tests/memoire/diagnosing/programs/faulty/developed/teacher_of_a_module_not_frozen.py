# line 11: training/frozen-parameters-and-optimizers/
import torch
from torch import nn

class Distiller(nn.Module):
    def __init__(self):
        super().__init__()
        self.teacher_net, self.student_net = nn.Linear(5, 4), nn.Linear(5, 4)

    def forward(self, x):
        wanted = self.teacher_net(x)
        return nn.functional.mse_loss(self.student_net(x), wanted)

torch.manual_seed(0)
model = Distiller()
opt = torch.optim.Adam(model.parameters())
for i in range(5):
    loss = model(torch.randn(8, 5))
    opt.zero_grad()
    loss.backward()
    opt.step()
