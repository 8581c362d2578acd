import copy

import torch
from torch import nn

_ = torch.manual_seed(0)
x = torch.ones(1, 100)


def zeros(model):
    return (model(x) == 0).sum().item()


student = nn.Dropout(0.5)
# essential
teacher = student
teacher.eval()
one = zeros(student)

student.train()
was_training = teacher.training
with torch.no_grad():
    target = teacher.eval()(x)
_ = teacher.train(was_training)
restored = zeros(student)

teacher = copy.deepcopy(student).eval()
two = zeros(student)
# end
print("zeros among the 100 outputs of the student")
print("teacher = student, after teacher.eval()     :", one)
print("same module, mode restored after the teacher:", restored)
print("teacher = deepcopy(student).eval()          :", two)

assert one == 0  # claim: eval-two-names
assert torch.equal(target, x) and restored > 0  # claim: eval-two-names-restored
assert two > 0 and zeros(teacher) == 0  # claim: eval-two-names-copied
