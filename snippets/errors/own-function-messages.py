import torch
from torch.autograd import Function


def attempt(call, **methods):
    own = {name: staticmethod(method) for name, method in methods.items()}
    x = torch.ones(2, requires_grad=True)
    try:
        call(type("Own", (Function,), own).apply, x)
    except (RuntimeError, TypeError) as error:
        return f"{type(error).__name__}: {str(error).split('. ')[0]}"
    return "fine"


def save(ctx, x):
    ctx.save_for_backward(2.0)
    return x * 2


def save_none(ctx, x):
    ctx.save_for_backward(x, None)
    return x * 2


def forward(ctx, x):
    return x.view(2)


def itself(ctx, x):
    return x


def change_argument(f, x):
    argument = x * 1
    out = f(argument)
    argument.add_(1)
    out.sum()


def once(ctx, grad):
    return grad


def backward(f, x):
    f(x).sum().backward()


# essential
texts = {
    "save_for_backward(2.0)": attempt(backward, forward=save, backward=once),
    "save_for_backward(x, None)": attempt(backward, forward=save_none, backward=once),
    "no backward": attempt(backward, forward=forward),
    "out += 1": attempt(lambda f, x: f(x).add_(1), forward=forward, backward=once),
    "out += 1, forward returns x": attempt(
        lambda f, x: f(x).add_(1), forward=itself, backward=once
    ),
    "argument += 1, then out.sum()": attempt(
        change_argument, forward=forward, backward=once
    ),
    "out.clone() += 1": attempt(
        lambda f, x: f(x).clone().add_(1), forward=forward, backward=once
    ),
    # end
    "torch.func.grad": attempt(
        lambda f, x: torch.func.grad(lambda x: f(x).sum())(x.detach()),
        forward=forward,
        backward=once,
    ),
    "torch.func.grad, setup_context": attempt(
        lambda f, x: torch.func.grad(lambda x: f(x).sum())(x.detach()),
        forward=lambda x: x * 2,
        setup_context=lambda ctx, inputs, output: None,
        backward=lambda ctx, grad: grad * 2,
    ),
}
for name, text in texts.items():
    print(f"{name} - {text}")

assert (
    "can only save variables" in texts["save_for_backward(2.0)"]
)  # claim: own-save-number
assert texts["save_for_backward(x, None)"] == "fine"  # claim: own-save-none
assert texts["no backward"].startswith("NotImpl")  # claim: own-no-backward
assert "is a view and is being modified" in texts["out += 1"]  # claim: own-view
returned = texts["out += 1, forward returns x"]
assert "is a view and is being modified" in returned  # claim: own-view-of-itself
assert (
    "its base or another" in texts["argument += 1, then out.sum()"]
)  # claim: own-view-base
assert texts["out.clone() += 1"] == "fine"  # claim: own-view-clone
assert "setup_context" in texts["torch.func.grad"]  # claim: own-setup-context
assert (
    texts["torch.func.grad, setup_context"] == "fine"
)  # claim: own-setup-context-cure


class Double(Function):
    @staticmethod
    def forward(x):
        return x * 2

    @staticmethod
    def setup_context(ctx, inputs, output):
        pass


try:
    torch.func.jvp(Double.apply, (torch.ones(2),), (torch.ones(2),))
except NotImplementedError as error:
    forward_mode = str(error)
print("torch.func.jvp, setup_context -", forward_mode[:61])
assert "must implement the jvp function" in forward_mode  # claim: own-setup-context-jvp
