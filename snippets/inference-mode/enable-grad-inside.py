import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)


def row(name):
    y = w * 2
    grad_mode, inference = torch.is_grad_enabled(), torch.is_inference_mode_enabled()
    print(f"{name:25}{grad_mode!s:11}{inference!s:11}{y.requires_grad}")
    return grad_mode, y.requires_grad


print(f"{'':25}{'grad mode':11}{'inference':11}y.requires_grad")
with torch.no_grad(), torch.enable_grad():
    old = row("no_grad, enable_grad")

# essential
with torch.inference_mode():
    plain = row("inference_mode")
    with torch.enable_grad():
        enabled = row("  enable_grad")
    with torch.set_grad_enabled(True):
        switched = row("  set_grad_enabled")
    with torch.inference_mode(False):
        left = row("  inference_mode(False)")


# end
class Double(torch.autograd.Function):
    forward = staticmethod(lambda ctx, x: x * 2)
    backward = staticmethod(lambda ctx, grad: grad * 2)


with torch.inference_mode(), torch.enable_grad():
    own = Double.apply(w)

print("a custom Function, enable_grad:", own.grad_fn and own.grad_fn.name())
assert own.requires_grad and own.grad_fn  # claim: im-own-function-is-recorded
assert own.is_inference()
assert old == (True, True)  # claim: im-enable-grad-works-in-no-grad
assert enabled == switched == (True, False)  # claim: im-enable-grad-does-not-record
assert plain == (False, False)  # claim: im-inference-mode-records-nothing
assert left == (True, True)  # claim: im-false-leaves-inference-mode
