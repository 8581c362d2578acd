import torch
from torch.utils._python_dispatch import TorchDispatchMode
import warnings

warnings.simplefilter("ignore")


# essential
class FirstNonFinite(TorchDispatchMode):
    # en: stops at the first operation that returns inf or nan;
    # en: sparse tensors and new memory from empty() are not checked
    # zh: 停在第一个返回 inf 或 nan 的运算；
    # zh: 稀疏张量和 empty() 新分配的内存不检查
    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        out = func(*args, **(kwargs or {}))
        for value in out if isinstance(out, (tuple, list)) else [out]:
            dense = torch.is_tensor(value) and value.layout == torch.strided
            floats = dense and (value.is_floating_point() or value.is_complex())
            if floats and "empty" not in str(func) and not value.isfinite().all():
                kind = "nan" if value.isnan().any() else "inf"
                raise FloatingPointError(f"{func} returned {kind}")
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
assert first[0].startswith("aten.div.Tensor returned inf")  # claim: nan-first-backward
assert first[1].startswith("aten.sqrt.default returned nan")  # claim: nan-first-forward

# en: dropout uses memory from empty(), which deterministic mode fills with nan
# zh: dropout 用到 empty() 的内存，确定性模式会先在里面填上 nan
torch.use_deterministic_algorithms(True)
with FirstNonFinite():
    kept = torch.nn.functional.dropout(torch.ones(3), 0.5)
torch.use_deterministic_algorithms(False)
# en: the error comes from the backward pass; the warning shows a line of the forward pass
# zh: 错误出在反向传播里，警告给出前向传播的那一行
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        with torch.autograd.detect_anomaly(check_nan=False), FirstNonFinite():
            square_then_root(x).sum().backward()
    except FloatingPointError:
        lines = [line.strip() for line in str(caught[-1].message).splitlines()]
print("the warning of anomaly mode contains:", lines[lines.index("return y.sqrt()")])
assert "return y.sqrt()" in lines  # claim: nan-first-with-anomaly

# en: nan in a sparse tensor raises no error
# zh: 稀疏张量里的 nan 不会报错
sparse = torch.tensor([torch.nan]).to_sparse()
with FirstNonFinite():
    doubled = sparse * 2
assert doubled.to_dense().isnan().all()  # claim: nan-first-not-sparse
assert kept.isfinite().all()  # claim: nan-first-not-empty
