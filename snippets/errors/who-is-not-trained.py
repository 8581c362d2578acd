import torch
from torch import nn

_ = torch.manual_seed(0)
names = "frozen cut unused left_out dead fine".split()
model = nn.ModuleDict({name: nn.Linear(2, 2) for name in names})
_ = model["frozen"].requires_grad_(False)
known = [p for name in names if name != "left_out" for p in model[name].parameters()]
optimizer = torch.optim.SGD(known, lr=0.1)
x = torch.ones(3, 2)
y = model["fine"](model["left_out"](model["frozen"](x)))
y = y + model["cut"](x).detach() + model["dead"](x).clamp(max=-9.0)

# essential
before = {name: p.detach().clone() for name, p in model.named_parameters()}
y.square().mean().backward()
optimizer.step()
# end
ids = {id(p) for group in optimizer.param_groups for p in group["params"]}
report = {}
print(f"{'':9} requires_grad  grad  in_optimizer  changed")
# essential
for name, p in model.named_parameters():
    if name.endswith("weight"):
        grad = "none" if p.grad is None else "some" if p.grad.any() else "zero"
        changed = not torch.equal(p, before[name])
        row = (p.requires_grad, grad, id(p) in ids, changed)
        # end
        report[name.split(".")[0]] = row
        print(f"{name.split('.')[0]:9} {row[0]!s:14} {row[1]:5} {row[2]!s:13} {row[3]}")

assert report["frozen"] == (False, "none", True, False)  # claim: err-report-frozen
assert (
    report["cut"] == report["unused"] == (True, "none", True, False)
)  # claim: err-report-cut
assert report["left_out"] == (True, "some", False, False)  # claim: err-report-left-out
assert report["dead"] == (True, "zero", True, False)  # claim: err-report-dead
assert report["fine"] == (True, "some", True, True)  # claim: err-report-fine
