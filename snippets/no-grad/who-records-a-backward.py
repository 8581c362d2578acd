import torch
from torch.autograd.function import once_differentiable

states = {}


def cube(once):
    class Cube(torch.autograd.Function):
        @staticmethod
        def forward(x):
            return x**3

        @staticmethod
        def setup_context(ctx, inputs, output):
            ctx.save_for_backward(*inputs)

        @staticmethod
        def backward(ctx, grad):
            (x,) = ctx.saved_tensors
            states["now"] = torch.is_grad_enabled()
            return grad * 3 * x**2

    if once:
        Cube.backward = once_differentiable(Cube.backward)
    return Cube.apply


x = torch.tensor(2.0, requires_grad=True)
grad = torch.autograd.grad
calls = {
    "autograd.grad": lambda: grad(cube(False)(x), x),
    "create_graph=True": lambda: grad(cube(False)(x), x, create_graph=True),
    "create_graph, once": lambda: grad(cube(True)(x), x, create_graph=True),
    "torch.func.grad": lambda: torch.func.grad(cube(False))(x.detach()),
}
for name, call in calls.items():
    _ = call()
    states[name] = states.pop("now")
    print(f"{name:19} backward is recorded: {states[name]}")

assert list(states.values()) == [
    False,
    True,
    False,
    True,
]  # claim: ng-who-records-backward

# en: in inference_mode enable_grad brings no recording back
# zh: 在 inference_mode 里，enable_grad 也不能恢复记录
with torch.inference_mode(), torch.enable_grad():
    local = torch.tensor(2.0, requires_grad=True)
    try:
        grad(local**3, local)
    except RuntimeError as error:
        message = str(error)
        print("in inference_mode:", message)

assert "does not require grad" in message  # claim: ng-no-local-gradient-in-inference
