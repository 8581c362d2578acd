from functools import partial

import torch
from torch import nn
import torch.nn.functional as F


# essential
# en: call this after model.eval(); x is a batch of training data
# zh: 在 model.eval() 之后调用；x 是一批训练数据
@torch.no_grad()
def why_bad_in_eval(model, x):
    modules = dict(model.named_modules())
    if wrong := [name or "all" for name, m in modules.items() if m.training]:
        return [f"in train mode: {', '.join(wrong[:3])}: eval/training-flag#flag"]
    out, half, found = model(x), len(x) // 2, []
    close = partial(torch.allclose, rtol=1e-3, atol=1e-5, equal_nan=True)
    if not close(out, model(x)):
        return ["random in eval mode: eval/dropout#functional"]
    if not close(out[:half], model(x[:half])):
        found += ["samples depend on one another: eval/batchnorm#momentum"]

    def compare(name, layer, args):
        dims = [d for d in range(args[0].dim()) if d != 1]
        var, mean = torch.var_mean(args[0], dims, correction=0)
        std, expected = (var + layer.eps).sqrt(), (layer.running_var + layer.eps).sqrt()
        near = (mean - layer.running_mean).abs() <= expected
        if not (near & (std <= 2 * expected) & (expected <= 2 * std)).all():
            found.append(f"{name}: statistics do not fit: eval/batchnorm#good-in-train")

    normed = {n: m for n, m in modules.items() if hasattr(m, "running_mean")}
    hooks = [
        m.register_forward_pre_hook(partial(compare, name))
        for name, m in normed.items()
        if m.running_mean is not None
    ]
    _ = model(x)
    for hook in hooks:
        hook.remove()
    return found


# end
class Model(nn.Module):
    def __init__(self, fault):
        super().__init__()
        own = fault != "track_running_stats=False"
        self.first, self.norm = (
            nn.Linear(4, 8),
            nn.BatchNorm1d(8, track_running_stats=own),
        )
        self.drop, self.fault = nn.Dropout(0.5), fault

    def forward(self, x):
        h = self.drop(self.norm(self.first(x)))
        return F.dropout(h, 0.5) if self.fault == "F.dropout" else h


def train(fault):
    _ = torch.manual_seed(0)
    model, x = Model(fault), torch.randn(32, 4) + 3
    for step in range(1 if fault == "too few steps" else 50):
        _ = model(x)
    if fault != "no eval()":
        _ = model.eval()
    found = why_bad_in_eval(model, x)
    print(f"with {fault}:", *found or ["nothing found"])
    return str(found)


assert train("no fault") == "[]"  # claim: sym-eval-healthy
assert "#flag" in train("no eval()")  # claim: sym-eval-forgotten
assert "#functional" in train("F.dropout")  # claim: sym-eval-random
assert "#good-in-train" in train("too few steps")  # claim: sym-eval-statistics
assert "#momentum" in train("track_running_stats=False")  # claim: sym-eval-batch
