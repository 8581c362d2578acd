# line 18: debugging/nothing-is-learned/#weights-constant
import copy
import torch
from torch import nn


class Trainer:
    def __init__(self, model):
        self.model = model
        self.saved = copy.deepcopy(model.state_dict())
        self.opt = torch.optim.Adam(model.parameters())

    def batch(self, x, y):
        self.opt.zero_grad()
        loss = nn.functional.mse_loss(self.model(x), y)
        loss.backward()
        self.opt.step()
        self.model.load_state_dict(self.saved)
        return loss.item()


torch.manual_seed(0)
trainer = Trainer(nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 1)))
for _ in range(5):
    print(trainer.batch(torch.randn(8, 3), torch.randn(8, 1)))
