import torch

_ = torch.manual_seed(0)
layer = torch.nn.Linear(4, 4)
cache = {}


# essential
def rotary(x):
    if "cos" not in cache:
        with torch.inference_mode(False), torch.no_grad():
            cache["cos"] = torch.arange(4.0).cos()
    return layer(x) * cache["cos"]


# end
with torch.inference_mode():
    _ = rotary(torch.ones(1, 4))

rotary(torch.ones(1, 4)).sum().backward()
print("cache is an inference tensor:", cache["cos"].is_inference())
print("weight has a gradient       :", layer.weight.grad is not None)
assert not cache["cos"].is_inference()  # claim: im-false-makes-normal-tensors
assert layer.weight.grad is not None  # claim: im-guarded-cache-survives
