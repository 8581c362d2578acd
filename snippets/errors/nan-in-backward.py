import torch
import warnings

# essential
x = torch.tensor([0.0, 4.0], requires_grad=True)
ways = {
    "where after sqrt": lambda: torch.where(x > 0, x.sqrt(), 0),
    "where before sqrt": lambda: torch.where(x > 0, x, 1).sqrt() * (x > 0),
}

# end
# en: both ways give the same values, but different gradients
# zh: 两种写法数值相同，梯度却不同
for name, way in ways.items():
    (grad,) = torch.autograd.grad(way().sum(), x)
    print(f"{name}: values {way().tolist()}, gradients {grad.tolist()}")
    if name == "where before sqrt":
        assert grad.tolist() == [0.0, 0.25]  # claim: err-nan-avoided
    else:
        assert grad[0].isnan()  # claim: err-nan-through-where

# en: anomaly detection raises where the first nan appears
# zh: 异常检测会在第一个 nan 出现的地方报错
with warnings.catch_warnings(), torch.autograd.set_detect_anomaly(True):
    warnings.simplefilter("ignore")
    try:
        ways["where after sqrt"]().sum().backward()
    except RuntimeError as error:
        message = str(error)
        print("anomaly mode:", message)

assert "returned nan values" in message  # claim: err-anomaly-finds-nan
