import torch

x = torch.tensor(2.0)


# essential
# en: the gradient of one small computation, in enable_grad
# zh: 在 enable_grad 里求一小段运算的梯度
def local_gradient():
    with torch.enable_grad():
        local = torch.ones(2, requires_grad=True)
        return torch.autograd.grad((local * x).sum(), local)[0]


with torch.no_grad():
    print("in no_grad       :", local_gradient())

with torch.inference_mode():
    try:
        _ = local_gradient()
    # end
    except RuntimeError as error:
        message = str(error)
        print("in inference_mode:", message)

assert "does not require grad" in message  # claim: ng-no-local-gradient-in-inference
