import torch
import torch.nn.functional as F
import warnings

target = torch.ones(3, dtype=torch.float64)


# essential
def loss():
    x = torch.zeros(3, requires_grad=True)
    near = F.mse_loss(x, target)
    robust = F.huber_loss(x, target)
    return near + robust


# en: wrong: the loss is converted after the operation that fails in backward()
# zh: 错误：在 backward() 会出错的运算之后，才转换损失
try:
    loss().float().backward()
# end
except RuntimeError as error:
    print("loss.float():", error)
    converted = str(error)

# en: anomaly detection names the operation and shows its forward line
# zh: 异常检测会指出那个运算，并给出前向传播的那一行
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    with torch.autograd.set_detect_anomaly(True):
        try:
            loss().backward()
        except RuntimeError:
            text = str(caught[-1].message)

first, *frames = text.splitlines()
line = next(f.strip() for f in frames if "F.huber_loss(" in f)
print(first.split(". ")[0])
print("forward line:", line)

assert "Found dtype" in converted  # claim: err-dtype-loss-float
assert "HuberLossBackward0" in first  # claim: err-dtype-anomaly
assert line == "robust = F.huber_loss(x, target)"  # claim: err-dtype-line
