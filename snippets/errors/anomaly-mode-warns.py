import torch
import warnings

x = torch.zeros(1, requires_grad=True)
# essential
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    with torch.autograd.detect_anomaly():
        root = x.sqrt()
        try:
            (root * 0).backward()
        except RuntimeError as error:
            print(error)
# end
on, where = [str(one.message) for one in caught]
print(on)
print(where.split("\n")[0])

assert on.startswith("Anomaly Detection has been enabled.")
# en: the stack of the forward operation is in the warning
# zh: 警告里有前向运算的调用栈
assert where.startswith("Error detected in SqrtBackward0")
assert "root = x.sqrt()" in where  # claim: nan-anomaly-warns
