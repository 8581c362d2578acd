import torch
from torch.optim import LBFGS, SGD, Adam, SparseAdam

w = torch.ones(2, requires_grad=True)
v = torch.ones(2, requires_grad=True)
w.grad = torch.ones(2)


def closure_and_scaler():
    torch.amp.GradScaler("cpu").step(SGD([w]), closure=lambda: 0.0)


def closure_by_position():
    scaler, u = torch.amp.GradScaler("cpu", init_scale=4.0), w.detach().clone()
    u.requires_grad_()

    def closure():
        u.grad = None
        scaler.scale(u.sum()).backward()

    closure()
    scaler.step(SGD([u], lr=0.1), closure)
    assert u.grad.tolist() == [4.0, 4.0]


# essential
calls = {
    "LBFGS with two groups": lambda: LBFGS([{"params": [w]}, {"params": [v]}]),
    "LBFGS.step()": lambda: LBFGS([w]).step(),
    "nesterov=True alone": lambda: SGD([w], nesterov=True),
    "nesterov=True, dampening": lambda: SGD(
        [w], momentum=0.9, dampening=0.1, nesterov=True
    ),
    "fused and foreach": lambda: Adam([w], fused=True, foreach=True),
    "fused, differentiable": lambda: Adam([w], fused=True, differentiable=True),
    "names instead of tensors": lambda: SGD({"w": w}),
    "some with names": lambda: SGD([("w", w), v]),
    "a group without names": lambda: SGD([("w", w)]).add_param_group({"params": [v]}),
    "add_param_group(tensor)": lambda: SGD([w]).add_param_group(v),
    "SparseAdam, dense": lambda: SparseAdam([w]).step(),
    "capturable on the CPU": lambda: Adam([w], capturable=True).step(),
    "scaler.step(..., closure=...)": closure_and_scaler,
    "closure without its name": closure_by_position,
    "an empty generator": lambda: SGD(p for p in [w] if not p.requires_grad),
}
# end
texts = {}
for name, call in calls.items():
    try:
        call()
        texts[name] = "fine"
    except (RuntimeError, ValueError, TypeError, AssertionError) as error:
        texts[name] = str(error)
    print(f"{name}: {texts[name].split('. ')[0]}")

assert (
    "per-parameter options" in texts["LBFGS with two groups"]
)  # claim: opt-lbfgs-groups
assert "'closure'" in texts["LBFGS.step()"]  # claim: opt-lbfgs-closure
assert "zero dampening" in texts["nesterov=True alone"]  # claim: opt-nesterov
both = texts["nesterov=True, dampening"]
assert "zero dampening" in both  # claim: opt-nesterov-dampening
assert "`foreach` cannot" in texts["fused and foreach"]  # claim: opt-fused
assert "does not support" in texts["fused, differentiable"]  # claim: opt-fused-diff
assert "only optimize Tensors" in texts["names instead of tensors"]  # claim: opt-names
assert "without names" in texts["some with names"]  # claim: opt-some-names
assert "must be a dict" in texts["add_param_group(tensor)"]  # claim: opt-group-dict
assert "dense gradients" in texts["SparseAdam, dense"]  # claim: opt-dense
assert "supported devices" in texts["capturable on the CPU"]  # claim: opt-capturable
words = "Closure use is not currently supported"
assert words in texts["scaler.step(..., closure=...)"]  # claim: opt-closure-scaler
assert "cannot add" in texts["a group without names"]  # claim: opt-group-names
without = texts["closure without its name"]
assert without == "fine"  # claim: opt-closure-by-position
