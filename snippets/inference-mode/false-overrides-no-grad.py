import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)


@torch.inference_mode(False)
def helper():
    return w * 2


with torch.no_grad():
    plain = w * 2
    y = helper()
    after = w * 2
    print("before helper   :", plain.requires_grad)
    print("result of helper:", y.requires_grad, y.grad_fn.name())
    print("after helper    :", after.requires_grad)

assert not plain.requires_grad  # claim: im-no-grad-holds-around-plain-code
assert y.requires_grad  # claim: im-false-switches-recording-on
assert not after.requires_grad  # claim: im-false-ends-with-its-block
