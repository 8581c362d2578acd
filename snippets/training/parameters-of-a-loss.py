import torch
from torch import nn


# essential
class Distillation(nn.Module):
    def __init__(self):
        super().__init__()
        self.align = nn.Linear(2, 3)

    def forward(self, student, teacher):
        return (self.align(student) - teacher).square().mean()


# end
def trained(choose):
    _ = torch.manual_seed(0)
    student, criterion = nn.Linear(4, 2), Distillation()
    x, teacher = torch.randn(8, 4), torch.randn(8, 3)
    before = criterion.align.weight.detach().clone()
    optimizer = torch.optim.SGD(choose(student, criterion), lr=0.1)
    for _ in range(20):
        optimizer.zero_grad()
        loss = criterion(student(x), teacher)
        loss.backward()
        optimizer.step()
    return not criterion.align.weight.equal(before), loss.item()


# essential
choices = {
    "student only": lambda student, criterion: student.parameters(),
    "student and loss": lambda student, criterion: [
        *student.parameters(),
        *criterion.parameters(),
    ],
}
# end
results = {name: trained(choose) for name, choose in choices.items()}
for name, (moved, loss) in results.items():
    print(f"{name:17} align trained: {moved!s:6} loss: {loss:.3f}")

assert not results["student only"][0]  # claim: tr-loss-layer-stands-still
assert results["student and loss"][0]  # claim: tr-loss-layer-trained
