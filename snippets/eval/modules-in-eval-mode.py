from torch import nn

student = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2))
teacher = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2))
both = nn.ModuleDict({"student": student, "teacher": teacher})


# essential
def count():
    in_eval = sum(not module.training for module in both.modules())
    trainable = sum(p.requires_grad for p in both.parameters())
    return in_eval, trainable


_ = teacher.eval()
after_eval = count()
_ = teacher.requires_grad_(False)
frozen = count()
_ = both.train()
after_train = count()
# end
print("modules in eval mode, trainable parameters")
print("teacher.eval()            ", after_eval)
print("then requires_grad_(False)", frozen)
print("then both.train()         ", after_train)
assert after_eval == (3, 8)  # claim: eval-counted-still-trainable
assert frozen == (3, 4)  # claim: eval-counted-frozen
assert after_train == (0, 4)  # claim: eval-train-undoes-the-count
