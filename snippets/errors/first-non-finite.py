import torch
from torch.utils._python_dispatch import TorchDispatchMode
import warnings

warnings.simplefilter("ignore")


# essential
class FirstNonFinite(TorchDispatchMode):
    # en: stops at the first operation, forward or backward, that returns inf or nan
    # zh: 停在第一个返回 inf 或 nan 的运算，前向和反向都检查
    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        out = func(*args, **(kwargs or {}))
        floats = torch.is_tensor(out) and out.is_floating_point()
        if floats and not out.isfinite().all():
            raise FloatingPointError(f"{func} returned {out.tolist()}")
        return out


# end
def square_then_root(x):
    y = x * x
    return y.sqrt()


def two_roots(x):
    y = (x - 2).sqrt()
    return y.sqrt()


texts = {}
for function in (square_then_root, two_roots):
    x = torch.tensor([0.0], requires_grad=True)
    for mode in (torch.autograd.detect_anomaly(), FirstNonFinite()):
        try:
            with mode:
                function(x).sum().backward()
        except (RuntimeError, FloatingPointError) as error:
            key = function.__name__, type(mode).__name__
            texts[key] = str(error).split(" in its")[0]
            print(*key, "-", texts[key])

anomaly = [t for (_, mode), t in texts.items() if mode == "detect_anomaly"]
first = [t for (_, mode), t in texts.items() if mode == "FirstNonFinite"]
assert "MulBackward0" in anomaly[0]  # claim: nan-named-before
assert "SqrtBackward0" in anomaly[1]  # claim: nan-named-after
assert first[0].startswith(
    "aten.div.Tensor returned [inf]"
)  # claim: nan-first-backward
assert first[1].startswith(
    "aten.sqrt.default returned [nan]"
)  # claim: nan-first-forward
