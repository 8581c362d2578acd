import torch

try:
    with torch.inference_mode:
        pass
except (TypeError, AttributeError) as error:
    forgotten = type(error).__name__
    print("with torch.inference_mode:", forgotten)

_ = torch.inference_mode()
print("inference mode after a bare call:", torch.is_inference_mode_enabled())
assert forgotten in ("TypeError", "AttributeError")  # claim: im-with-needs-parentheses
assert not torch.is_inference_mode_enabled()  # claim: im-bare-call-does-nothing
