import torch

model, x = torch.nn.Linear(2, 1), torch.ones(1, 2)
recorded = {}
# essential
for phase in ("train", "val"):
    with torch.set_grad_enabled(phase == "train"):
        recorded[phase] = model(x).requires_grad

# end
print("recorded in each phase:", recorded)
assert recorded == {"train": True, "val": False}  # claim: ng-flag-decides

with torch.no_grad(), torch.set_grad_enabled(True):
    inside = torch.is_grad_enabled()

print("grad mode:")
print("set_grad_enabled(True) in no_grad  :", "on" if inside else "off")
assert inside  # claim: ng-true-switches-on

# en: the call acts at once, even if no with follows
# zh: 一调用就生效，即使后面没有 with
switch = torch.set_grad_enabled(False)
made = torch.is_grad_enabled()
_ = torch.set_grad_enabled(True)


@torch.set_grad_enabled(False)
def predict():
    return model(x)


decorated = torch.is_grad_enabled()
print("after set_grad_enabled(False)      :", "on" if made else "off")
print("after @set_grad_enabled(False)     :", "on" if decorated else "off")
print("decorated function records         :", predict().requires_grad)
assert not made  # claim: ng-flag-object-acts-when-made
assert decorated and not predict().requires_grad  # claim: ng-flag-decorator-waits
