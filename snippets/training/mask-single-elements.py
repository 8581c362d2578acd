import torch

# essential
w = torch.nn.Parameter(torch.ones(2, 2))
keep = torch.tensor([[True, False], [True, True]])
_ = w.register_hook(lambda grad: grad * keep)
w.square().sum().backward()
print("one element masked     :", w.grad.tolist())
# end
assert w.grad.tolist() == [[2, 0], [2, 2]]  # claim: tr-hook-masks-elements

grad = torch.tensor([float("inf"), 1.0])
keep = torch.tensor([False, True])
print("inf with grad * keep   :", (grad * keep).tolist())
print("inf with masked_fill   :", grad.masked_fill(~keep, 0).tolist())
assert (grad * keep)[0].isnan()  # claim: tr-mask-times-inf-is-nan
assert grad.masked_fill(~keep, 0).tolist() == [0, 1]  # claim: tr-masked-fill-holds-inf

for mask in keep, keep.float():
    half = torch.nn.Parameter(torch.ones(2, dtype=torch.bfloat16))
    _ = half.register_hook(lambda grad: grad * mask)
    try:
        half.sum().backward()
        print("bfloat16, bool mask    :", masked := half.grad.tolist())
    except RuntimeError as error:
        message = str(error)
        print("bfloat16, float32 mask : error:", message.split("' ")[1].split(" (")[0])

assert masked == [0, 1] and "changed the type" in message  # claim: tr-mask-dtype
