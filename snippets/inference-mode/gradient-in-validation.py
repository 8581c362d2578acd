import torch

_ = torch.manual_seed(0)
model = torch.nn.Linear(3, 1)


# essential
def input_gradient(batch):
    with torch.inference_mode(False):
        # en: clone the batch inside this block
        # zh: 在这个块里 clone
        x = batch.clone().requires_grad_()
        return torch.autograd.grad(model(x).sum(), x)[0]


# end
with torch.inference_mode():
    batch = torch.randn(2, 3)
    gradient = input_gradient(batch)
    print("input gradient:", gradient.shape, "inference:", gradient.is_inference())
    try:
        with torch.inference_mode(False):
            batch.requires_grad_()
    except RuntimeError as error:
        message = str(error)
        print("without clone, error:", message)

expected = model.weight.detach().expand(2, 3)
assert torch.equal(gradient, expected)  # claim: im-clone-gives-input-gradient
assert not gradient.is_inference()  # claim: im-gradient-is-normal
assert "outside InferenceMode" in message  # claim: im-batch-without-clone-fails
