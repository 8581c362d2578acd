import torch
import warnings

# essential
x = torch.tensor([0.0, 4.0], requires_grad=True)
ways = {
    "choose afterwards": lambda: torch.where(x > 0, x.sqrt(), 0),
    "choose before": lambda: torch.where(x > 0, x, 1).sqrt() * (x > 0),
}

# end
# en: the values are the same; the gradients are not
# zh: 两种写法数值相同，梯度却不同
for name, way in ways.items():
    (grad,) = torch.autograd.grad(way().sum(), x)
    print(f"{name:17}", way().tolist(), grad.tolist())
    if name == "choose before":
        assert grad.tolist() == [0.0, 0.25]  # claim: err-nan-avoided
    else:
        assert grad[0].isnan()  # claim: err-nan-through-where

# en: anomaly detection raises where the first nan appears
# zh: 异常检测会在第一个 nan 出现的地方报错
with warnings.catch_warnings(), torch.autograd.set_detect_anomaly(True):
    warnings.simplefilter("ignore")
    try:
        ways["choose afterwards"]().sum().backward()
    except RuntimeError as error:
        message = str(error)
        print("anomaly mode     :", message)

assert "returned nan values" in message  # claim: err-anomaly-finds-nan
