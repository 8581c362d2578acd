import torch


class Offload(torch.nn.Module):
    """Keeps a copy of its input, and reuses the memory of the copy."""

    def __init__(self):
        super().__init__()
        self.kept = None

    def forward(self, x):
        if self.kept is None:
            self.kept = torch.empty_like(x)
        self.kept.copy_(x.detach())
        return x * 2


def trained_after(mode):
    layer = Offload()
    with mode():
        layer(torch.ones(2))
    try:
        layer(torch.ones(2))
    except RuntimeError as error:
        return str(error).split(" is not")[0]
    layer.kept = None
    return "no error"


print("evaluation in inference_mode:", trained_after(torch.inference_mode))
print("evaluation in no_grad       :", trained_after(torch.no_grad))
layer = Offload()
with torch.inference_mode():
    layer(torch.ones(2))
layer.kept = None
layer(torch.ones(2))
assert trained_after(torch.inference_mode).endswith(
    "outside InferenceMode"
)  # claim: err-kept-inference
assert trained_after(torch.no_grad) == "no error"  # claim: err-kept-no-grad
assert not layer.kept.is_inference()  # claim: err-kept-cleared
