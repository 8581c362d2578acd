import torch

_ = torch.manual_seed(0)
layer = torch.nn.Linear(2, 1)
x = torch.ones(1, 2)


# essential
def attempt(outer, inner):
    with outer, inner:
        y = layer(x)
        # end
        print(
            f"{type(outer).__name__:15} {type(inner).__name__:15}",
            f"grad mode {torch.is_grad_enabled()} recorded {y.requires_grad}",
        )
        return torch.is_grad_enabled(), y.requires_grad


# essential
off, on, inference = torch.no_grad, torch.enable_grad, torch.inference_mode
in_no_grad = attempt(off(), on())
in_inference = attempt(inference(), on())
left = attempt(inference(), inference(False))
# end
assert in_no_grad == (True, True)  # claim: myth-enable-grad-fits-no-grad
assert in_inference == (True, False)  # claim: myth-enable-grad-not-enough
assert left == (True, True)  # claim: myth-inference-mode-false
