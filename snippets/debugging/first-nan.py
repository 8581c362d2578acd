import math

import torch
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode


# essential
def bad(value):
    if isinstance(value, float):
        return not math.isfinite(value)
    return torch.is_tensor(value) and not value.to_dense().isfinite().all()


class Watch(TorchDispatchMode):
    def __init__(self):
        super().__init__()
        self.seen = []

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        out = func(*args, **(kwargs or {}))
        fine = [a for a in args if torch.is_tensor(a) and not bad(a)]
        passed_on = not fine or any(map(bad, args)) or "empty" in str(func)
        for value in out if isinstance(out, (tuple, list)) else [out]:
            if bad(value) and not passed_on:
                self.seen.append(f"{func} in {value.dtype}")
        return out


def place(seen, page):
    half = "in torch.float16" in str(seen[:1])
    return f"{seen[:1]}: {'training/mixed-precision#skipped' if half else page}"


# en: call this in the first step in which nan appears; batch: a list of tensors
# zh: 在第一次出现 nan 的那一步调用；batch 是张量的列表
def where_is_the_nan(model, batch, compute_loss):
    if any(map(bad, batch)):
        return "in the batch: errors/nan-gradients#cures"
    if any(map(bad, model.parameters())):
        return "in the weights since an earlier step: training/accumulate-and-clip#clip"
    with Watch() as forward:
        loss = compute_loss()
    if bad(loss):
        return f"forward, {place(forward.seen, 'errors/nan-gradients#first')}"
    ours = [p for p in model.parameters() if p.requires_grad]
    with Watch() as backward:
        grads = torch.autograd.grad(loss, ours, allow_unused=True)
    if any(map(bad, grads)):
        page = "errors/nan-gradients#singular-points"
        return f"backward, {place(backward.seen, page)}"


# end
def train(fault):
    _ = torch.manual_seed(0)
    model, x = nn.Linear(4, 3), torch.randn(8, 4)
    if fault == "nan in the data":
        x[2, 1] = torch.nan
    if fault == "too large a step":
        _ = nn.init.constant_(model.weight, torch.inf)

    def compute_loss():
        out = model(x)
        if fault == "log(0) and masks":
            mask = torch.full((8, 3), -torch.inf).triu(1)
            mask += (torch.ones(8, 3) * -torch.inf).triu(1)
            mask += nn.functional.pad(torch.zeros(8, 2), (0, 1), value=-torch.inf)
            out = (out + mask).softmax(1).log()
        if fault == "a row masked completely":
            out = (out + torch.full((8, 3), -torch.inf)).softmax(1)
        if fault == "a division in place":
            out = out.mul(0).div_(0)
        if fault == "the root of 0":
            out = out - out.detach() + out.sub(out).square().sum().sqrt()
        if fault == "float16":
            out = (out * 1e3).half().square()
        return out.square().mean()

    found = where_is_the_nan(model, [x], compute_loss)
    print(f"with {fault}:", found)
    return str(found)


assert train("no fault") == "None"  # claim: sym-nan-healthy
assert "#cures" in train("nan in the data")  # claim: sym-nan-data
assert "#clip" in train("too large a step")  # claim: sym-nan-weights
text = train("log(0) and masks")
assert "aten.log" in text  # claim: sym-nan-forward
assert "aten.log.default" in text.split("[")[1]  # claim: sym-nan-mask
text = train("a row masked completely")
assert text.startswith("forward, []")  # claim: sym-nan-masked-row
text = train("a division in place")
assert text.startswith("forward, []")  # claim: sym-nan-in-place
assert "#singular-points" in train("the root of 0")  # claim: sym-nan-backward
assert "#skipped" in train("float16")  # claim: sym-nan-half
