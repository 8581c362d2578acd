import torch

_ = torch.manual_seed(0)
layer = torch.nn.Linear(2, 1)
x = torch.ones(1, 2)


# essential
def attempt(outer, inner):
    with outer, inner:
        y = layer(x)
        # end
        return torch.is_grad_enabled(), y.requires_grad


# essential
off, on, inference = torch.no_grad, torch.enable_grad, torch.inference_mode
in_no_grad = attempt(off(), on())
in_inference = attempt(inference(), on())
left = attempt(inference(), inference(False))
# end
with inference():
    made_inside = torch.ones(1, 2)
    with inference(False):
        try:
            layer(made_inside)
        except RuntimeError as error:
            message = str(error).split(".")[0]
print("grad mode, then whether the layer is recorded:")
print("enable_grad in no_grad                 :", *in_no_grad)
print("enable_grad in inference_mode          :", *in_inference)
print("inference_mode(False) in inference_mode:", *left)
print("the same with an inference tensor as x :", message)
assert message.startswith("Inference tensors")  # claim: myth-inference-input-refused
assert in_no_grad == (True, True)  # claim: myth-enable-grad-fits-no-grad
assert in_inference == (True, False)  # claim: myth-enable-grad-not-enough
assert left == (True, True)  # claim: myth-inference-mode-false
