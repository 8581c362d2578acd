import torch


# essential
def force(x):
    x = x.detach().requires_grad_()
    s = (x[0] - x[1]).square().sum() ** -3
    (gradient,) = torch.autograd.grad(4 * (s**2 - s), x)
    return round(-gradient[1, 0].item(), 4)


def switched_on(x):
    with torch.enable_grad():
        return force(x)


def mode_left(x):
    with torch.inference_mode(False):
        return force(x.clone())


# end
def attempt(mode, ask):
    with mode():
        x = torch.tensor([[0.0, 0.0], [1.5, 0.0]])
        try:
            result = ask(x)
        except RuntimeError:
            result = "error"
    print(f"{mode.__name__:14} {ask.__name__:11} {result}")
    return result


print("inside         function    force")
outside = attempt(torch.enable_grad, force)
plain = [attempt(mode, force) for mode in (torch.no_grad, torch.inference_mode)]
on_again = attempt(torch.no_grad, switched_on)
still_inference = attempt(torch.inference_mode, switched_on)
left = attempt(torch.inference_mode, mode_left)
assert plain == ["error", "error"]  # claim: fr-no-force-under-no-grad
assert on_again == outside  # claim: fr-enable-grad-brings-forces-back
assert still_inference == "error"  # claim: fr-enable-grad-is-too-weak
assert left == on_again  # claim: fr-inference-mode-must-be-left
