import copy

from torch import nn

# essential
model = nn.Module()
model.student = nn.Linear(1, 1, bias=False)
model.teacher = model.student
# en: freezes the student too
# zh: 学生也被冻结
model.teacher.requires_grad_(False)
names = [name for name, _ in model.named_parameters()]
flag = model.student.weight.requires_grad
print("teacher = student:", names)
print("    student requires grad:", flag)

model.student.requires_grad_(True)
model.teacher = copy.deepcopy(model.student).requires_grad_(False)
separate = [name for name, _ in model.named_parameters()]
print("deepcopy:", separate)
print("    student requires grad:", model.student.weight.requires_grad)
# end

assert names == ["student.weight"]  # claim: ema-one-module-listed-once
assert not flag  # claim: ema-one-module-one-flag
assert separate == ["student.weight", "teacher.weight"]  # claim: ema-deepcopy-separate
assert model.student.weight.requires_grad  # claim: ema-deepcopy-keeps-student
