import torch
import torch.autograd.forward_ad as forward_ad

x = torch.tensor([1.0, 2.0], requires_grad=True)


def version(t):
    try:
        return t._version
    except RuntimeError:
        return "none"


def look(mode):
    with forward_ad.dual_level():
        dual = forward_ad.make_dual(torch.ones(2), torch.ones(2))
        # essential
        with mode():
            y = x * 2
            tangent = forward_ad.unpack_dual(dual * 2).tangent
            return {
                "grad mode": torch.is_grad_enabled(),
                "y.requires_grad": y.requires_grad,
                "y.is_inference()": y.is_inference(),
                "y._version": version(y),
                "y[0]._is_view()": y[0]._is_view(),
                "forward-mode tangent": tangent is not None,
            }


# end
plain, strict = look(torch.no_grad), look(torch.inference_mode)
print(f"{'':21} {'no_grad':8} inference_mode")
for row in plain:
    print(f"{row:21} {plain[row]!s:8} {strict[row]}")

assert not (strict["grad mode"] or strict["y.requires_grad"])  # claim: im-grad-mode-off
assert strict["y.is_inference()"]  # claim: im-results-are-inference-tensors
assert strict["y._version"] == "none"  # claim: im-no-version-counter
assert not strict["y[0]._is_view()"]  # claim: im-no-view-tracking
assert not strict["forward-mode tangent"]  # claim: im-tangents-dropped
