# The hook runs after the gradient was added: an optimiser step within backward().
import torch

x = torch.ones(2, requires_grad=True)


def step(parameter):
    with torch.no_grad():
        parameter -= 0.1 * parameter.grad
    parameter.grad = None
    print("stepped to", parameter)


x.register_post_accumulate_grad_hook(step)
(x * 2).sum().backward()
print(x.grad)
